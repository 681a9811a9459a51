import { readFileSync } from "node:fs";
import { join } from "node:path";
import { deployErrors, readAppConfig } from "@stammtisch/devstore/testing";
import { expect, it } from "vitest";
import { ROOT } from "./support/app-documents";

const config = readAppConfig(join(ROOT, "shopify.app.toml"), { appUrl: "https://app.test", apiSecret: "secret" });

it("is one that Shopify takes: every topic and the app proxy has its scope", () => {
  expect(deployErrors(config)).toEqual([]);
});

it("asks for nothing that docs/SHOPIFY-ACCESS.md does not give a reason for, and the other way round", () => {
  const text = readFileSync(join(ROOT, "docs/SHOPIFY-ACCESS.md"), "utf8");
  const named = (part: string) =>
    [...(text.split(`\n## ${part}\n`)[1]?.split("\n## ")[0] ?? "").matchAll(/^\| `([^`]+)`/gm)].map(([, name]) => name);
  const topics = [...config.subscriptions, ...config.complianceTopics].map(({ topic }) => topic);
  expect(named("Scopes").toSorted()).toEqual(config.scopes.toSorted());
  expect(named("Webhooks").toSorted()).toEqual(topics.toSorted());
});
