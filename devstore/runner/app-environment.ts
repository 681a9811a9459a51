import type { Context } from "./context";
import { LOCAL_API_SECRET } from "../local-api-secret";
import { readApiKey } from "./paths";

/** The app's environment variables. The LOCAL_STORE_* ones are for `preload.mjs` alone. */
export function appEnvironment(
  { app, ports, files, storeUrl, appUrl }: Context,
  databaseUrl: string,
): Record<string, string> {
  return {
    DATABASE_URL: databaseUrl,
    SHOPIFY_API_KEY: readApiKey(app),
    SHOPIFY_API_SECRET: LOCAL_API_SECRET,
    SHOPIFY_APP_URL: appUrl,
    HOST: "127.0.0.1",
    PORT: String(ports.appProcess),
    LOG_LEVEL: process.env.LOG_LEVEL ?? "info",
    SMTP_URL: `smtp://127.0.0.1:${ports.smtp}`,
    LOCAL_STORE_URL: storeUrl,
    LOCAL_STORE_CLOCK_FILE: files.clock,
    ...app.environment,
  };
}
