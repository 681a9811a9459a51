import { inject } from "vitest";
import { API_SECRET, readApiKey } from "@stammtisch/devstore/runner/paths";
import { installApp } from "@stammtisch/devstore/runner/install-app";
import { OWNER } from "@stammtisch/devstore/state/staff";
import { control } from "./control";
import { localApp } from "../../../scripts/local-app";

/** Installs the app as opening it in the admin would; an installed one is opened and nothing more. */
export async function ensureInstalled(): Promise<void> {
  const { appUrl, appLog } = inject("stack");
  const keys = { shop: localApp.shop, apiKey: readApiKey(localApp), apiSecret: API_SECRET };
  const launch = { appUrl, ...keys, locale: "en", userId: String(OWNER.id), sessionId: "tests" };
  const { now } = await control().state();
  await installApp({ ...launch, now: Date.parse(now) }, appLog);
  await control().settle();
}
