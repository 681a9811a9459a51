import { inject } from "vitest";
import { readApiKey } from "@stammtisch/devstore/runner/paths";
import { LOCAL_API_SECRET, appLaunchUrl } from "@stammtisch/devstore/signing";
import { installApp } from "@stammtisch/devstore/runner/install-app";
import { OWNER } from "@stammtisch/devstore/state/staff";
import { control } from "./control";
import { localApp } from "../../../scripts/local-app";

async function launch() {
  const { appUrl } = inject("stack");
  const keys = { shop: localApp.shop, apiKey: readApiKey(localApp), apiSecret: LOCAL_API_SECRET };
  const { now } = await control().state();
  return { appUrl, ...keys, locale: "en", userId: String(OWNER.id), sessionId: "tests", now: Date.parse(now) };
}

/** The address with which the admin opens a page of the app, signed and with a session token. */
export const appAddress = async (path: string): Promise<string> => appLaunchUrl(await launch(), path);

/** Installs the app as opening it in the admin would; an installed one is opened and nothing more. */
export async function ensureInstalled(): Promise<void> {
  await installApp(await launch(), inject("stack").appLog);
  await control().settle();
}
