import { join } from "node:path";
import { deployErrors, readAppConfig } from "@stammtisch/devstore/testing";
import { expect, it } from "vitest";
import { ROOT } from "./support/app-documents";

const config = readAppConfig(join(ROOT, "shopify.app.toml"), { appUrl: "https://app.test", apiSecret: "secret" });

it("is one that Shopify takes: every topic and the app proxy has its scope", () => {
  expect(deployErrors(config)).toEqual([]);
});
