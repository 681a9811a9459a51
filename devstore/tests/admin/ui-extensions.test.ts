import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import type { IncomingHttpHeaders, RequestListener } from "node:http";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { getRequestListener } from "@hono/node-server";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createAdmin } from "../../admin/routes";
import { createStore } from "../../server";
import { installApp, uninstallApp } from "../../state/app-installation";
import { createCustomer } from "../../state/customers";
import { OWNER } from "../../state/staff";
import { bundleUiExtension } from "../../ui-extensions/bundle-ui-extension";
import { readUiExtensions } from "../../ui-extensions/read-ui-extensions";
import { launchBrowser } from "../support/browser";
import { startServer } from "../support/start-server";
import { EXAMPLE_APP } from "../support/example-app";

const closers: (() => unknown)[] = [];
afterAll(async () => {
  for (const close of closers.reverse()) await close();
});

const serve = (listener: RequestListener): Promise<string> => startServer(listener, closers);

describe("an extension on a customer's page", () => {
  const asked: { method: string; headers: IncomingHttpHeaders }[] = [];
  let lets = true;
  let browser: Browser;
  let page: Page;
  let address: string;
  let store: ReturnType<typeof createStore>;

  beforeAll(async () => {
    const appUrl = await serve(({ method = "", headers }, response) => {
      asked.push({ method, headers });
      if (lets) {
        response.setHeader("access-control-allow-origin", "*");
        response.setHeader("access-control-allow-headers", "Authorization");
      }
      response.end("Hi from the app");
    });
    const shop = "extensions.myshopify.com";
    store = createStore({ appDir: EXAMPLE_APP, dataFile: ":memory:", shop, port: 1, appUrl });
    store.app.route("/", createAdmin(store.state));
    closers.push(() => store.close());
    const listener = getRequestListener(store.app.fetch);
    const baseURL = await serve((request, response) => void listener(request, response));
    address = `/admin/customers/${createCustomer(store.state, { email: "ada@example.com" }).id}`;
    browser = await launchBrowser();
    closers.push(() => browser.close());
    page = await browser.newPage({ locale: "de-DE", baseURL });
  });
  const block = () => page.locator("s-admin-block");

  test("is there for as long as the app is installed, in the reader's language", async () => {
    await page.goto(address);
    expect(await page.locator("[data-extension-block]").count()).toBe(0);
    installApp(store.state);
    await page.reload();
    await page.getByRole("region", { name: "Gruß" }).waitFor();
    await block().getByText("Hallo an alle 3!").waitFor();
    expect(await block().getByRole("heading").innerText()).toMatch(/^gid:\/\/shopify\/Customer\/\d+$/);
  });

  test("hears of what is typed", async () => {
    await block().getByLabel("Who").fill("Ada");
    await block().getByText("Hallo, Ada!").waitFor();
  });

  test("reaches the app from another origin, with a token of whoever sits in front", async () => {
    await block().getByRole("button", { name: "Ask" }).click();
    await block().getByText("Hi from the app").waitFor();
    expect(asked.map(({ method }) => method)).toEqual(["OPTIONS", "GET"]);
    const { authorization = "", origin, cookie } = asked[1]!.headers;
    expect([origin, cookie]).toEqual(["null", undefined]);
    const [, payload = ""] = authorization.replace(/^Bearer /, "").split(".");
    expect(JSON.parse(Buffer.from(payload, "base64url").toString())).toMatchObject({ sub: String(OWNER.id) });
  });

  test("is not shown any more when the app does not let it, or when it draws what is none of Shopify's elements", async () => {
    const failed = page.getByText("Die App kann gerade nicht gezeigt werden.");
    lets = false;
    await block().getByRole("button", { name: "Ask" }).click();
    await failed.waitFor();
    await page.reload();
    await block().getByRole("button", { name: "Draw" }).click();
    await failed.waitFor();
    expect(await page.locator("marquee").count()).toBe(0);
    uninstallApp(store.state);
  });
});

describe("the store refuses an extension", () => {
  const block = { target: "admin.customer-details.block.render", module: "./main.ts" };
  const action = { target: "admin.customer-details.action.render", module: "./main.ts" };

  function makeApp(targets: { target: string; module: string }[], { api = "2026-10", source = "" } = {}): string {
    const appDir = mkdtempSync(join(tmpdir(), "extension-"));
    closers.push(() => rmSync(appDir, { recursive: true }));
    const path = join(appDir, "extensions/one/shopify.extension.toml");
    mkdirSync(dirname(path), { recursive: true });
    const head = `api_version = "${api}"\n[[extensions]]\ntype = "ui_extension"\nhandle = "one"\nname = "One"\n`;
    const targeting = targets.map(
      ({ target, module }) => `[[extensions.targeting]]\ntarget = "${target}"\nmodule = "${module}"`,
    );
    writeFileSync(path, head + targeting.join("\n"));
    writeFileSync(join(dirname(path), "main.ts"), `export default () => ${JSON.stringify(source)};`);
    return appDir;
  }

  test.each([
    ["without a target", [], {}, /No extension targets/],
    ["with a block and an action", [block, action], {}, /just one target/],
    ["with a module that is not there", [{ ...block, module: "./none.ts" }], {}, /Couldn't find/],
    ["of an API that is no longer deployed", [block], { api: "2025-07" }, /2026-01 or later/],
  ])("%s", (_name, targets, options, message) => {
    expect(() => readUiExtensions({ appDir: makeApp(targets, options) })).toThrow(message);
  });

  test("of more than 64 kB, compressed", async () => {
    const source = Array.from({ length: 40_000 }, (_, index) => Math.sin(index).toString(36)).join("");
    const [extension] = readUiExtensions({ appDir: makeApp([block], { source }) });
    await expect(bundleUiExtension(extension!)).rejects.toThrow(/more than 64000/);
  });
});
