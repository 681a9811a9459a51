import type { Browser, BrowserContext, Page } from "playwright-core";
import { inject } from "vitest";
import { patience } from "../../setup/patience";

/** An ordinary page of the shop, where the theme has placed the app's blocks: accounts are Shopify's own pages. */
export const MEMBERS_PAGE = "/pages/club";

/** Somebody in the storefront, with cookies of their own. */
export interface Shopper {
  page: Page;
  open: (path: string) => Promise<void>;
  /** Logs in from the page for members and comes back to it; an e-mail that is new becomes an account. */
  logIn: (email: string) => Promise<void>;
  putInCart: (handle: string, quantity?: number) => Promise<void>;
  /** Goes from the cart through the checkout to the thank-you page; a guest says who they are. */
  checkOut: (guest?: { email: string }) => Promise<void>;
  /** Enters a discount code at the checkout. */
  enterCode: (code: string) => Promise<void>;
  /** On the page that a redemption leads to: looks again, as it asks to, until Shopify has what the points bought. */
  untilIssued: () => Promise<void>;
  /** the balance block on the page for members */
  points: () => Promise<{ available: string; pending: string }>;
  leave: () => Promise<void>;
}

/** `userAgent`: somebody with another browser; the machine's own is the same for all. */
export async function openStorefront(browser: Browser, locale = "en-GB", userAgent?: string): Promise<Shopper> {
  const { storeUrl } = inject("stack");
  const context: BrowserContext = await browser.newContext({
    locale,
    baseURL: storeUrl,
    ...(userAgent && { userAgent }),
  });
  context.setDefaultTimeout(patience(30_000));
  const page = await context.newPage();
  const open = async (path: string) => {
    await page.goto(path);
  };
  return {
    page,
    open,
    leave: () => context.close(),
    logIn: async (email) => {
      await open(`/customer-account/login?return_to=${encodeURIComponent(MEMBERS_PAGE)}`);
      await page.locator("#field-email").fill(email);
      await page.locator(".sign-in__form button[type=submit]").click();
      await page.waitForURL(`**${MEMBERS_PAGE}`);
    },
    putInCart: async (handle, quantity = 1) => {
      await open(`/products/${handle}`);
      await page.locator("#quantity").fill(String(quantity));
      await page.locator(".product-form button[type=submit]").click();
      await page.waitForURL("**/cart");
    },
    checkOut: (guest = undefined) => checkOut(page, guest),
    enterCode: async (code) => {
      await open("/checkout");
      await page.locator("#field-code").fill(code);
      await page.locator("button[name=do][value=apply]").click();
    },
    untilIssued: async () => {
      await page.getByRole("status").waitFor();
      const again = page.getByRole("link", { name: "Look again" });
      while (await again.isVisible()) {
        await again.click();
        await page.waitForLoadState();
      }
    },
    points: async () => {
      await open(MEMBERS_PAGE);
      const figure = async (kind: string) => page.locator(`[data-points=${kind}]`).first().innerText();
      return { available: await figure("available"), pending: await figure("pending") };
    },
  };
}

/** Takes the tokens out of the page's forms, as on a page that came before the app had written the member's card. */
export const forgetTokens = (page: Page): Promise<void> =>
  page.locator("input[name=form_token]").evaluateAll((fields) => {
    for (const field of fields) field.setAttribute("value", "");
  });

async function checkOut(page: Page, guest: { email: string } | undefined): Promise<void> {
  await page.goto("/checkout");
  if (guest) await page.locator("#field-email").fill(guest.email);
  const address = { first_name: "Mira", last_name: "Muster", street: "Beispielweg 1", zip: "10115", city: "Berlin" };
  for (const [name, value] of Object.entries(address)) await page.locator(`#field-${name}`).fill(value);
  await page.locator(".checkout__pay").click();
  await page.locator(".thank-you").waitFor();
}
