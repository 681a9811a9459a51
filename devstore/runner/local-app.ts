import type { AppTexts } from "../app-texts";
import type { ThemeSettings } from "../storefront/liquid/theme";
import type { Command } from "./arguments";

/** A script of the app and its arguments; Node runs it in the app's folder. */
type Script = string[];

/** The addresses of the installed app, and what its installation returned. */
export interface AppInUse {
  storeUrl: string;
  appUrl: string;
  /** result of `afterInstall` */
  given: Record<string, string>;
}

/** An app that the runner can start in the store. */
export interface LocalApp {
  /** folder of the app, with shopify.app.toml and extensions/ */
  dir: string;
  /** the app's name */
  name: string;
  /** myshopify domain of the store */
  shop: string;
  /** the store's name */
  shopName: string;
  /** the app's description in the store's admin */
  texts: Record<"en" | "de", AppTexts>;
  /** the app's blocks in the theme, and its custom CSS */
  theme: ThemeSettings;
  /** name of the database on the demo's own PostgreSQL server */
  database: string;
  /** migrates the database at DATABASE_URL */
  migrate: Script;
  /** the build runs again only when a file of `sources` changed or one of `results` is missing */
  build: { sources: string[]; results: string[]; scripts: Script[] };
  start: Record<Command, (port: number) => Script>;
  /** in addition to DATABASE_URL, SHOPIFY_API_KEY, SHOPIFY_API_SECRET, SHOPIFY_APP_URL, HOST, PORT and SMTP_URL */
  environment: Record<string, string>;
  /** Runs once the app is installed. Its result is kept in demo.json; `known` is the content of that file before. */
  afterInstall: (running: {
    databaseUrl: string;
    known: Record<string, string | undefined>;
    now: Date;
  }) => Promise<Record<string, string>>;
  /**
   * Fills the app with the demo's data, as merchant, staff and shoppers would have done. Not called with `--bare`, nor
   * after it has succeeded once. Must be idempotent: after a failure the next start calls it again.
   */
  bringIntoUse: (running: AppInUse) => Promise<void>;
}
