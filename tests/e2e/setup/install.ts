import { inject } from "vitest";
import { API_SECRET, readApiKey, SHOP } from "../../../devstore/runner/paths";
import { installApp } from "../../../devstore/runner/install-app";
import { control } from "./control";

/** Installs the app as opening it in the admin would; an installed one is opened and nothing more. */
export async function ensureInstalled(): Promise<void> {
  const { appUrl, appLog } = inject("stack");
  const launch = { appUrl, shop: SHOP, apiKey: readApiKey(), apiSecret: API_SECRET, locale: "en", sessionId: "tests" };
  await installApp({ ...launch, now: await storeTime() }, appLog);
  await control().settle();
}

async function storeTime(): Promise<number> {
  const { time } = await control().state();
  return new Date(time).getTime();
}
