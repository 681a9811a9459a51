import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createCleanup } from "@stammtisch/devstore/runner/cleanup";
import { startDemo } from "@stammtisch/devstore/runner/start-demo";
import { launchBrowser } from "@stammtisch/devstore/testing/browser";
import type { Browser, Page } from "playwright-core";
import sharp from "sharp";
import { localApp } from "./local-app";

const PORT = 4_900;
const OUT = join(localApp.dir, "docs/pictures");
/** Pixels of the picture for one of the page, so that text stays sharp on good screens. */
const SCALE = 1.5;
/** Readers load all of them. */
const LARGEST_BYTES = 150_000;

interface Shot {
  name: string;
  path: string;
  width: number;
  height: number;
  /** who looks: staff in the admin, or a member in the shop */
  as: "staff" | "member";
}

const shots: Shot[] = [
  { name: "home", path: "/admin/apps/stammtisch/app", width: 1_200, height: 860, as: "staff" },
  { name: "queue", path: "/admin/apps/stammtisch/app/queue", width: 1_200, height: 860, as: "staff" },
  { name: "product", path: "/products/hausroestung", width: 1_200, height: 1_500, as: "member" },
  { name: "club", path: "/pages/club", width: 1_200, height: 1_500, as: "member" },
];

async function logIn(page: Page): Promise<void> {
  await page.goto("/customer-account/login?return_to=/pages/club");
  await page.locator("#field-email").fill("hanna.lindholz@example.com");
  await page.locator(".sign-in__form button[type=submit]").click();
  await page.waitForURL("**/pages/club");
}

async function takePicture(browser: Browser, storeUrl: string, shot: Shot): Promise<void> {
  const { name, path, width, height, as } = shot;
  const context = await browser.newContext({
    baseURL: storeUrl,
    locale: "en-GB",
    viewport: { width, height },
    deviceScaleFactor: SCALE,
    reducedMotion: "reduce",
  });
  context.setDefaultTimeout(60_000);
  const page = await context.newPage();
  if (as === "member") await logIn(page);
  await page.goto(path);
  const heading = as === "staff" ? page.frameLocator("#app-frame").getByRole("heading", { level: 1 }) : null;
  await (heading ?? page.locator("h1")).first().waitFor();
  await page.waitForLoadState("networkidle");
  for (const frame of page.frames()) {
    await frame.evaluate(() =>
      Promise.all([...document.images].map(async (image) => image.complete || image.decode())),
    );
  }
  const picture = await page.screenshot();
  const { size } = await sharp(picture)
    .webp({ quality: 80 })
    .toFile(join(OUT, `${name}.webp`));
  if (size > LARGEST_BYTES)
    throw new Error(`docs/pictures/${name}.webp has ${size} bytes, more than ${LARGEST_BYTES}.`);
  process.stdout.write(`docs/pictures/${name}.webp ${Math.round(size / 1_000)} kB\n`);
  await context.close();
}

/** Starts a demo of its own, as anybody would find it, and takes the pictures of README from it. */
async function main(): Promise<void> {
  const cleanup = createCleanup();
  const dataDir = mkdtempSync(join(tmpdir(), "stammtisch-pictures-"));
  cleanup.add(() => rmSync(dataDir, { recursive: true, force: true }));
  try {
    const options = { command: "demo", port: PORT, orders: null, reset: false, bare: false, dataDir } as const;
    const { storeUrl } = await startDemo(localApp, options, cleanup);
    const browser = await launchBrowser();
    cleanup.add(() => browser.close());
    mkdirSync(OUT, { recursive: true });
    for (const shot of shots) await takePicture(browser, storeUrl, shot);
  } finally {
    await cleanup.close();
  }
}

await main();
process.exit(0);
