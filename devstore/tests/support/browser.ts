import { existsSync } from "node:fs";
import { type Browser, chromium as playwright } from "playwright-core";

const installed = [
  "/usr/bin/google-chrome",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/**
 * Launches the browser at CHROMIUM_PATH, else the Chromium of a package (Linux on x64), else an installed Chrome.
 * @param more further command line arguments
 */
export async function launchBrowser(more: string[] = []): Promise<Browser> {
  const given = process.env.CHROMIUM_PATH;
  if (given) return playwright.launch({ executablePath: given, args: ["--no-sandbox", ...more] });
  if (process.platform === "linux" && process.arch === "x64") return launchPackaged(more);
  const executablePath = installed.find((path) => existsSync(path));
  if (executablePath) return playwright.launch({ executablePath, args: more });
  throw new Error("No Chromium for this machine comes with the tests: install Chrome, or set CHROMIUM_PATH.");
}

async function launchPackaged(more: string[]): Promise<Browser> {
  const { default: chromium } = await import("@sparticuz/chromium");
  // The package's own arguments turn off web security and put all pages into one process.
  const args = ["--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu", ...more];
  return playwright.launch({ executablePath: await chromium.executablePath(), args });
}
