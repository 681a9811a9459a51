import { existsSync, globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "smol-toml";
import { describe, expect, it } from "vitest";
import { approveProperties, changeProperties } from "~/flow/flow-input";
import { ROOT } from "./support/app-documents";

interface Field {
  type: string;
  key?: string;
  required?: boolean;
}
interface Extension {
  handle: string;
  type: string;
  runtime_url?: string;
}

const read = (path: string) => parse(readFileSync(join(ROOT, path), "utf8"));
const extensions = globSync("extensions/flow-*/shopify.extension.toml", { cwd: ROOT }).map((path) => {
  const { extensions: parts, settings } = read(path) as unknown as {
    extensions: [Extension];
    settings: { fields: Field[] };
  };
  return { path, ...parts[0], fields: settings?.fields ?? [] };
});
const keysOf = (fields: Field[]) => fields.map(({ type, key }) => key ?? type.replace("_reference", "_id")).sort();

const actions = extensions.filter(({ type }) => type === "flow_action");
const schemas: Record<string, { shape: object }> = {
  "flow-award-points": changeProperties,
  "flow-deduct-points": changeProperties,
  "flow-approve-award": approveProperties,
};

describe("Flow actions", () => {
  it("are all known", () => {
    expect(actions.map(({ handle }) => handle).sort()).toEqual(Object.keys(schemas).sort());
  });

  it.each(actions)("$handle goes to a route of the app and asks for what the route reads", (action) => {
    const { application_url: home } = read("shopify.app.toml") as { application_url: string };
    const { origin, pathname } = new URL(action.runtime_url ?? "");
    expect(origin).toBe(home);
    expect(existsSync(join(ROOT, `app/routes/${pathname.slice(1).replace("/", ".")}.ts`))).toBe(true);
    expect(keysOf(action.fields)).toEqual(Object.keys(schemas[action.handle]?.shape ?? {}).sort());
    for (const field of action.fields) expect(field.required).toBe(true);
    expect(action.handle.length).toBeLessThanOrEqual(30);
  });
});
