import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { seriousBarriers, sideways, unseenFocus } from "./setup/barriers";
import { launchBrowser } from "./setup/browser";
import { control } from "./setup/control";
import { ensureInstalled } from "./setup/install";
import { openAdmin, type Staff } from "./setup/staff";
import { openStorefront, type Shopper } from "./setup/shopper";

const store = control();
const email = "reader@example.test";
let browser: Browser;
let staff: Staff;
let guest: Shopper;
let shopper: Shopper;
let customer: { id: number };

beforeAll(async () => {
  await ensureInstalled();
  browser = await launchBrowser();
  staff = await openAdmin(browser);
  guest = await openStorefront(browser, "de-DE");
  shopper = await openStorefront(browser);
  customer = await store.createCustomer({ email, firstName: "Rita", lastName: "Reader" });
  const product = await store.createProduct({ title: "Journey glass", price: "12.00" });
  await store.createOrder({ customerId: customer.id, lines: [{ productId: product.id, quantity: 2 }] });
  await store.settle();
  await shopper.logIn(email);
  await shopper.putInCart(product.handle);
  await guest.putInCart(product.handle);
});
afterAll(() => browser.close());

describe("the storefront has no serious barrier", () => {
  test.each([
    "/",
    "/collections/all",
    "/products/journey-glass",
    "/cart",
    "/checkout",
    "/pages/club",
    "/account/login",
  ])("for a guest on %s", async (path) => {
    await guest.open(path);
    expect(await seriousBarriers(guest.page)).toEqual([]);
  });

  test.each(["/", "/products/journey-glass", "/pages/club", "/customer-account/profile"])(
    "for a member on %s",
    async (path) => {
      await shopper.open(path);
      expect(await seriousBarriers(shopper.page)).toEqual([]);
    },
  );
});

describe("the app has no serious barrier and fits a phone", () => {
  const twice: string[] = [];
  /** React says so where it renders again what the server had rendered: it was still loading while something around it changed. */
  beforeAll(() => {
    staff.page.on("pageerror", ({ message }) => /react error #4\d\d/i.test(message) && twice.push(message));
  });

  test.each([
    "/app",
    "/app/members",
    "/app/members/:id",
    "/app/earn/rules/programme",
    "/app/earn/multipliers",
    "/app/queue",
    "/app/queue/decided",
    "/app/earn",
    "/app/earn/rules/new",
    "/app/earn/rules/new?event=REFERRAL",
    "/app/offers",
    "/app/offers/new",
    "/app/rewards/tiers",
    "/app/rewards",
    "/app/rewards/new",
    "/app/insights/reviews",
    "/app/insights/liability",
    "/app/earn/missions",
    "/app/earn/missions/new",
    "/app/insights/data-sync",
    "/app/settings",
    "/app/setup?kind=FASHION&share=500",
    "/app/settings/interfaces",
    "/app/settings/privacy",
    "/app/settings/documents/data-processing",
    "/app/settings/help",
    "/app/settings/help/api",
    "/app/members/import",
  ])("on %s", async (path) => {
    await staff.open(path.replace(":id", String(customer.id)));
    expect(await seriousBarriers(staff.page)).toEqual([]);
    expect(await sideways(staff.page, staff.app)).toBe(0);
    expect(twice).toEqual([]);
  });
});

test.each(["/privacy", "/data-processing", "/accessibility"])("the public page %s has none either", async (path) => {
  await guest.page.goto(inject("stack").appUrl + path);
  expect(await guest.page.locator("html").getAttribute("lang")).toBe("de");
  expect(await seriousBarriers(guest.page)).toEqual([]);
});

describe("the keyboard is seen wherever it goes", () => {
  test.each(["/products/journey-glass", "/pages/club"])("in the shop on %s", async (path) => {
    await shopper.open(path);
    expect(await unseenFocus(shopper.page, shopper.page.mainFrame(), 15)).toEqual([]);
  });

  test.each(["/app/members", "/app/earn/rules/new?event=REFERRAL", "/app/settings"])(
    "in the app on %s",
    async (path) => {
      await staff.open(path);
      const frame = staff.page.frames().find((each) => each.url().includes("/app"))!;
      expect(await unseenFocus(staff.page, frame, 15)).toEqual([]);
    },
  );
});
