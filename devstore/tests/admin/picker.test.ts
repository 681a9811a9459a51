import type { RequestListener } from "node:http";
import { getRequestListener } from "@hono/node-server";
import type { Browser, Frame, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createAdmin } from "../../admin/routes";
import { createStore, type Store } from "../../server";
import { createCollection } from "../../state/collections";
import { gid } from "../../state/gid";
import { createProduct } from "../../state/products";
import { launchBrowser } from "../support/browser";
import { startServer } from "../support/start-server";
import { EXAMPLE_APP } from "../support/example-app";

const TITLES = ["Apple", "Pear", "Plum", "Quince"];
const closers: (() => unknown)[] = [];
let browser: Browser;
let store: Store;
let page: Page;
let ids: string[];

const serve = (listener: RequestListener): Promise<string> => startServer(listener, closers);

/** Starts a store whose app is a page with the stand-in for App Bridge and nothing else. */
async function openStore(): Promise<string> {
  const answer: { current: RequestListener } = { current: () => undefined };
  const storeUrl = await serve((request, response) => answer.current(request, response));
  const appUrl = await serve((_request, response) => {
    response.setHeader("content-type", "text/html");
    response.end(`<!doctype html><title>App</title><script src="${storeUrl}/app-bridge.js" data-api-key="k"></script>`);
  });
  const shop = "picker.myshopify.com";
  store = createStore({ appDir: EXAMPLE_APP, dataFile: ":memory:", shop, port: 1, appUrl, settings: { storeUrl } });
  store.app.route("/", createAdmin(store.state));
  const listener = getRequestListener(store.app.fetch);
  answer.current = (request, response) => void listener(request, response);
  closers.push(() => store.close());
  return storeUrl;
}

beforeAll(async () => {
  const storeUrl = await openStore();
  const { id } = createCollection(store.state, { title: "Fruit" });
  ids = TITLES.map((title) =>
    gid("Product", createProduct(store.state, { title, price: 100, collectionIds: [id] }).id),
  );
  browser = await launchBrowser();
  page = await browser.newPage({ locale: "en-GB", baseURL: storeUrl });
});
afterAll(async () => {
  await browser.close();
  for (const close of closers.reverse()) await close();
});

async function openApp(): Promise<Frame> {
  await page.goto("/admin/apps/example");
  const frame = (await (await page.waitForSelector("#app-frame")).contentFrame())!;
  await frame.waitForFunction(() => "shopify" in window);
  return frame;
}

interface Picker {
  resourcePicker: (options: object) => Promise<{ title: string }[] | undefined>;
  user: () => Promise<{ name: string }>;
}

/** Opens the picker. Resolves to the titles of what was picked; null when it was closed. */
const ask = (frame: Frame, options: object): Promise<string[] | null> =>
  frame.evaluate(async (given) => {
    const { shopify } = window as unknown as { shopify: Picker };
    return (await shopify.resourcePicker(given))?.map(({ title }) => title) ?? null;
  }, options);

const dialog = () => page.getByRole("dialog");

test("what was chosen stays while the search shows others, up to the number allowed", async () => {
  const frame = await openApp();
  const options = { type: "product", action: "select", multiple: 2, selectionIds: [{ id: ids[3] }] };
  const picked = ask(frame, options);
  await dialog().getByText("1 of 2 selected").waitFor();
  await page.keyboard.type("pl");
  await dialog().getByText("Apple").waitFor();
  await dialog().getByText("Pear").waitFor({ state: "detached" });
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Space");
  expect(await dialog().getByRole("checkbox", { name: /Apple/ }).isDisabled()).toBe(true);
  await dialog().getByRole("button", { name: "Select" }).click();
  expect(await picked).toEqual(["Quince", "Plum"]);
});

test("without `multiple` the last choice counts", async () => {
  const picked = ask(await openApp(), { type: "product", query: "p", filter: { query: "-title:apple" } });
  await dialog().getByRole("checkbox", { name: /Pear/ }).check();
  await dialog().getByRole("checkbox", { name: /Plum/ }).check();
  expect(await dialog().getByRole("checkbox", { name: /Apple/ }).count()).toBe(0);
  await dialog().getByRole("button", { name: "Add" }).click();
  expect(await picked).toEqual(["Plum"]);
});

test("collections are picked too, leaving gives nothing, and other kinds are refused", async () => {
  const frame = await openApp();
  const picked = ask(frame, { type: "collection", multiple: true });
  await dialog()
    .getByRole("checkbox", { name: /Fruit.*4 products/ })
    .check();
  await dialog().getByRole("button", { name: "Add" }).click();
  expect(await picked).toEqual(["Fruit"]);
  const left = ask(frame, { type: "collection" });
  await dialog().waitFor();
  await page.keyboard.press("Escape");
  expect(await left).toBeNull();
  await expect(ask(frame, { type: "variant" })).rejects.toThrow("products and collections");
});

/** Invokes an intent and waits until it is complete. */
const invoke = (frame: Frame, query: string, data: object): Promise<unknown> =>
  frame.evaluate(
    async ([given, options]) => {
      const { shopify } = window as unknown as { shopify: Intents };
      return (await shopify.intents.invoke(given, { data: options })).complete;
    },
    [query, data] as const,
  );
interface Intents {
  intents: { invoke: (query: string, options: { data: object }) => Promise<{ complete: Promise<unknown> }> };
}

test("files are picked by an intent, which tells their ids and how it ended", async () => {
  const frame = await openApp();
  const pictures = { mediaTypes: ["MediaImage"], multiSelect: false };
  const picked = invoke(frame, "pick:shopify/File", pictures);
  await dialog()
    .getByRole("checkbox", { name: /pear\.svg/ })
    .check();
  expect(
    await dialog()
      .getByRole("checkbox", { name: /mp4|pdf/ })
      .count(),
  ).toBe(0);
  await dialog().getByRole("button", { name: "Select" }).click();
  const pear = ids[1]!.replace("Product", "MediaImage");
  expect(await picked).toEqual({ code: "ok", data: { ids: [pear] } });

  const several = invoke(frame, "pick:shopify/File", { multiSelect: true, selectedFiles: [pear] });
  await dialog()
    .getByRole("checkbox", { name: /roasting/ })
    .check();
  await dialog().getByRole("button", { name: "Select" }).click();
  expect(await several).toEqual({ code: "ok", data: { ids: [pear, "gid://shopify/Video/2"] } });

  const left = invoke(frame, "pick:shopify/File", pictures);
  await dialog().waitFor();
  await page.keyboard.press("Escape");
  expect(await left).toEqual({ code: "closed" });
  expect(await invoke(frame, "pick:shopify/File", { mediaTypes: ["Picture"] })).toMatchObject({ code: "error" });
  expect(await invoke(frame, "pick:shopify/Order", {})).toMatchObject({ code: "error" });
});

test("an address of the shop opens the local store", async () => {
  const frame = await openApp();
  const opened = page.waitForEvent("popup");
  await frame.evaluate(() => void window.open("https://picker.myshopify.com/admin/products?q=pear", "_blank"));
  const popup = await opened;
  await popup.waitForURL(`${new URL(page.url()).origin}/admin/products?q=pear`);
  await popup.close();
});

test("the app is told who sits in front", async () => {
  const name = async () =>
    (await openApp()).evaluate(async () => (await (window as unknown as { shopify: Picker }).shopify.user()).name);
  expect(await name()).toBe("Toni Tisch");
  await page.getByLabel("Signed in: Toni Tisch").click();
  await page.getByRole("button", { name: "Continue as Kim Krug" }).click();
  await page.getByLabel("Signed in: Kim Krug").waitFor();
  expect(new URL(page.url()).pathname).toMatch(/^\/admin\/apps\/example/);
  expect(await name()).toBe("Kim Krug");
});
