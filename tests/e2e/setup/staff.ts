import type { Browser, FrameLocator, Locator, Page, Response } from "playwright-core";
import { inject } from "vitest";
import { patience } from "../../setup/patience";

/** A staff member in the local admin, with the app in its frame. */
export interface Staff {
  page: Page;
  app: FrameLocator;
  /** Opens a page of the app, such as "/app/members", and waits until its script has begun: before, what is chosen goes unnoticed. */
  open: (path: string) => Promise<void>;
  /** Presses "Save" in the admin's bar; a form that is accepted makes the bar go. */
  save: (options?: { expectSuccess: boolean }) => Promise<void>;
  /** When the queue's next decision has been answered: it shows decisions before. */
  answered: () => Promise<unknown>;
  dialog: () => Locator;
  uninstall: () => Promise<void>;
}

const isAppPost = (response: Response): boolean =>
  response.request().method() === "POST" && new URL(response.url()).pathname.startsWith("/app/");

/** React marks the elements that it has taken over. */
const hasBegun = (): boolean =>
  Object.keys(document.querySelector("h1") ?? {}).some((key) => key.startsWith("__reactFiber"));

export async function openAdmin(
  browser: Browser,
  locale = "en-GB",
  storeUrl = inject("stack").storeUrl,
): Promise<Staff> {
  const context = await browser.newContext({ locale, baseURL: storeUrl, viewport: { width: 1280, height: 900 } });
  context.setDefaultTimeout(patience(30_000));
  const page = await context.newPage();
  await blockThirdPartyCookies(page);
  page.on("dialog", (dialog) => void dialog.accept());
  const app = page.frameLocator("#app-frame");
  return {
    page,
    app,
    open: async (path) => {
      await page.goto(`/admin/apps/stammtisch${path}`);
      await app.getByRole("heading", { level: 1 }).first().waitFor();
      const frame = await page.locator("#app-frame").elementHandle();
      await (await frame?.contentFrame())?.waitForFunction(hasBegun);
    },
    save: async ({ expectSuccess } = { expectSuccess: true }) => {
      const button = page.getByRole("button", { name: /^(Save|Speichern)$/ });
      // The bar goes when the form is sent; what follows may need that it was stored.
      const stored = expectSuccess ? page.waitForResponse(isAppPost) : null;
      await button.click();
      await stored;
      if (expectSuccess) await button.waitFor({ state: "hidden" });
    },
    answered: () => page.waitForResponse((response) => response.url().endsWith("/app/queue/decisions")),
    dialog: () => app.getByRole("dialog"),
    uninstall: async () => {
      await page.goto("/admin/apps");
      await page.locator("form[action$='/uninstall'] button").click();
      await page.locator("form[action$='/uninstall']").waitFor({ state: "detached" });
    },
  };
}

/** As in a private window of Chrome: the app in its frame can neither set nor send a cookie. */
async function blockThirdPartyCookies(page: Page): Promise<void> {
  const devTools = await page.context().newCDPSession(page);
  await devTools.send("Network.enable");
  // Chrome before 148 insists on the last two, later ones do not know them.
  const controls = {
    enableThirdPartyCookieRestriction: true,
    disableThirdPartyCookieMetadata: true,
    disableThirdPartyCookieHeuristics: true,
  };
  await devTools.send("Network.setCookieControls", controls);
}
