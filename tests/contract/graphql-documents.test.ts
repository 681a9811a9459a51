import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { buildSchema, getNamedType, isObjectType, parse, TypeInfo, validate, visit, visitWithTypeInfo } from "graphql";
import { describe, expect, it } from "vitest";
import { requestedCost } from "@stammtisch/devstore/testing";
import { BULK_CUSTOMERS_QUERY } from "~/shopify/bulk-customers-query";
import { BULK_SET_CARDS, bulkTagMutations } from "~/shopify/bulk-member-mutations";
import { BULK_ORDERS_QUERY } from "~/shopify/bulk-orders-query";
import { changeTagsDocument } from "~/shopify/change-tags";
import { flowTriggersDocument } from "~/shopify/send-flow-triggers";
import { appDocuments, ROOT } from "./support/app-documents";

const schema = buildSchema(
  readFileSync(createRequire(import.meta.url).resolve("@stammtisch/devstore/admin-2026-10.graphql"), "utf8"),
);
const faults = (text: string) => validate(schema, parse(text)).map(({ message }) => message);

const generated = readFileSync(join(ROOT, "app/types/admin.generated.d.ts"), "utf8");

describe("documents against the Admin schema", () => {
  const documents = appDocuments();

  it("finds the documents of the app", () => {
    expect(documents.length).toBeGreaterThan(12);
  });

  it.each(documents)("$file is valid", ({ document }) => {
    expect(validate(schema, document).map(({ message }) => message)).toEqual([]);
  });

  it.each(documents)("$file has its types generated: npm run codegen", ({ text }) => {
    expect(generated).toContain(JSON.stringify(`#graphql${text}`));
  });

  // Page sizes that come as variables count as one: https://shopify.dev/docs/api/usage/limits#single-query-limit
  it.each(documents)("$file asks for less than a single query may cost", ({ document }) => {
    expect(requestedCost(schema, document, {})).toBeLessThanOrEqual(1_000);
  });

  it.each([
    [1, "tagsAdd"],
    [25, "tagsRemove"],
  ] as const)("changing tags of %i customers by %s is valid", (count, mutation) => {
    expect(faults(changeTagsDocument(count, mutation))).toEqual([]);
  });

  it.each([1, 25])("starting %i Flow triggers is valid", (count) => {
    expect(faults(flowTriggersDocument(count))).toEqual([]);
  });

  it("notices a field that the schema does not have", () => {
    expect(faults("query { shop { plan_name } }")).toHaveLength(1);
  });
});

/** Depth of each connection below the root, and connections inside a list. */
function connectionsOf(text: string): { depths: number[]; insideList: string[] } {
  const info = new TypeInfo(schema);
  const depths: number[] = [];
  const insideList: string[] = [];
  let depth = 0;
  let lists = 0;
  const kind = () => {
    const type = info.getType();
    const named = type && getNamedType(type);
    if (named && isObjectType(named) && named.name.endsWith("Connection")) return "connection";
    const parent = info.getParentType()?.name ?? "";
    return String(type).startsWith("[") && !parent.endsWith("Connection") ? "list" : "other";
  };
  visit(
    parse(text),
    visitWithTypeInfo(info, {
      Field: {
        enter({ name }) {
          if (kind() === "list") lists += 1;
          if (kind() !== "connection") return;
          if (lists > 0) insideList.push(name.value);
          depths.push(depth);
          depth += 1;
        },
        leave() {
          if (kind() === "list") lists -= 1;
          if (kind() === "connection") depth -= 1;
        },
      },
    }),
  );
  return { depths, insideList };
}

describe("what Shopify allows in bulk", () => {
  it.each([
    ["orders", BULK_ORDERS_QUERY],
    ["customers", BULK_CUSTOMERS_QUERY],
  ])("%s: at most five connections, two levels deep, none inside a list", (_name, query) => {
    const { depths, insideList } = connectionsOf(query);
    expect(depths.length).toBeGreaterThan(0);
    expect(depths.length).toBeLessThanOrEqual(5);
    expect(Math.max(...depths)).toBeLessThanOrEqual(2);
    expect(insideList).toEqual([]);
  });

  it("notices the lines of a refund, which bulk queries refuse", () => {
    const query = "{ orders { edges { node { refunds { refundLineItems(first: 1) { nodes { quantity } } } } } } }";
    expect(connectionsOf(query).insideList).toEqual(["refundLineItems"]);
  });

  it.each([BULK_SET_CARDS, ...Object.values(bulkTagMutations)])("a bulk mutation has one field", (mutation) => {
    const [definition] = parse(mutation).definitions;
    expect(definition?.kind === "OperationDefinition" && definition.selectionSet.selections).toHaveLength(1);
  });
});
