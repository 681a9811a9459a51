import type { Browser, FrameLocator, Page } from "playwright-core";
import { inject } from "vitest";

/** A staff member in the local admin, with the app in its frame. */
export interface Staff {
  page: Page;
  app: FrameLocator;
  /** Opens a page of the app, such as "/app/members", and waits until it stands. */
  open: (path: string) => Promise<void>;
  leave: () => Promise<void>;
}

export async function openAdmin(browser: Browser, locale = "en-GB"): Promise<Staff> {
  const { storeUrl } = inject("stack");
  const context = await browser.newContext({ locale, baseURL: storeUrl, viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  const app = page.frameLocator("iframe");
  const open = async (path: string) => {
    await page.goto(`/admin/apps/stammtisch${path.replace(/^\/app$/, "")}`);
    await app.getByRole("heading", { level: 1 }).first().waitFor();
  };
  return { page, app, open, leave: () => context.close() };
}
