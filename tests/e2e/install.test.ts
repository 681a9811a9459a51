import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test, vi } from "vitest";
import { seriousBarriers } from "./setup/barriers";
import { launchBrowser } from "./setup/browser";
import { control } from "./setup/control";
import { appAddress } from "./setup/install";
import { openAdmin, type Staff } from "./setup/staff";
import { patience } from "../setup/patience";

const store = control();
let browser: Browser;
let staff: Staff;

beforeAll(async () => {
  browser = await launchBrowser();
  staff = await openAdmin(browser);
});
afterAll(() => browser.close());

test("opening the app in the admin installs it, shows the import as it goes on and its end", async () => {
  await staff.open("/app");
  const reading = staff.app.getByRole("button", { name: /^To do: Read in customers and orders/ });
  await reading.waitFor();
  expect(await seriousBarriers(staff.page)).toEqual([]);
  await reading.waitFor({ state: "detached", timeout: patience(60_000) });
  await staff.app.getByText("Your published theme shows: Points balance, Birthday").waitFor();

  await store.settle();
  await staff.open("/app/insights/data-sync");
  for (const kind of ["Customers", "Orders"]) await staff.app.getByText(kind, { exact: true }).first().waitFor();
  expect(await staff.app.getByText("Finished", { exact: true }).count()).toBe(2);
});

test("the app works where the browser keeps none of its cookies", async () => {
  await staff.open("/app/members");
  const kept = await staff.app.locator("body").evaluate(() => {
    document.cookie = "kept=1; SameSite=None; Secure";
    return document.cookie;
  });
  expect(kept).toBe("");
  await staff.app.locator("tbody a").first().click();
  await staff.app.getByRole("heading", { level: 1 }).first().waitFor();
  const cookies = await staff.page.context().cookies(inject("stack").appUrl);
  expect(cookies).toEqual([]);
});

test("the imported members are listed, found by name and open with their history", async () => {
  const { counts } = await store.state();
  expect(counts.customers).toBeGreaterThan(100);

  await staff.open("/app/members");
  const rows = staff.app.locator("tbody tr");
  await rows.first().waitFor();
  expect(await rows.count()).toBeGreaterThan(10);

  const name = await rows.first().getByRole("link").first().innerText();
  await staff.app
    .getByRole("searchbox")
    .or(staff.app.getByRole("textbox"))
    .first()
    .fill(name.split(" ").at(-1) ?? "");
  await vi.waitFor(async () => expect(await rows.count()).toBeLessThan(10), patience(10_000));
  await rows.filter({ hasText: name }).first().getByRole("link").first().click();
  await staff.app.getByRole("heading", { name }).waitFor();
});

test("pages outside the admin are framed by nobody, and every page is what its type says", async () => {
  const { appUrl } = inject("stack");
  for (const path of ["/", "/auth/login", "/nowhere"]) {
    const { headers } = await fetch(`${appUrl}${path}`, { headers: { accept: "text/html" } });
    expect(headers.get("content-security-policy"), path).toContain("frame-ancestors 'none'");
    expect(headers.get("x-content-type-options"), path).toBe("nosniff");
    expect(headers.get("strict-transport-security"), path).toBe("max-age=31536000");
  }
});

/** Shopify's package answers 410 to callers that are no browser. */
const browserHeaders = { accept: "text/html", "accept-language": "de", "user-agent": "Mozilla/5.0 (X11) Chrome/147.0" };

test("every document of the app has App Bridge as its first script, whatever it tells", async () => {
  const documents = [
    { path: "/app", status: 200 },
    { path: "/app/nowhere", status: 404 },
    { path: "/app/members/0", status: 404 },
    { path: "/nowhere", status: 404 },
    { path: "/app", status: 405, method: "PUT" },
  ];
  for (const { path, status, method = "GET" } of documents) {
    const answer = await fetch(await appAddress(path), { method, headers: browserHeaders });
    const html = await answer.text();
    const head = html.slice(0, html.indexOf("</head>"));
    expect([path, answer.status]).toEqual([path, status]);
    expect(head.match(/<meta name="shopify-api-key" content="\w+"/g), path).toHaveLength(1);
    expect(/<script\b[^>]*>/.exec(head)?.[0], path).toMatch(/^<script src="[^"]+\/app-bridge\.js">$/);
    expect(answer.headers.getSetCookie(), path).toEqual([]);
  }
});

test("outside of Shopify nobody is asked for a shop; the page leads to the App Store", async () => {
  const { appUrl } = inject("stack");
  for (const path of ["/", "/auth/login", "/auth/login?shop=a.myshopify.com", "/app"]) {
    const html = await (await fetch(`${appUrl}${path}`, { headers: browserHeaders })).text();
    expect(html, path).toContain('href="https://apps.shopify.com/stammtisch"');
    expect(html, path).toContain("Im Shopify App Store ansehen");
    expect(html, path).not.toMatch(/<(?:input|form)\b/);
  }
});
