import type { AppTexts } from "../app-texts";
import type { ThemeSettings } from "../storefront/liquid/theme";
import type { Command } from "./arguments";

/** A script of the app and its arguments, for node to run in the app's folder. */
type Script = string[];

/** Where the app that is installed can be reached. */
export interface AppInUse {
  storeUrl: string;
  appUrl: string;
  /** what `afterInstall` gave */
  given: Record<string, string>;
}

/** What the runner has to know of the app that it starts in the store. */
export interface LocalApp {
  /** its folder, with shopify.app.toml and extensions/ */
  dir: string;
  /** as people call it */
  name: string;
  /** myshopify domain of the store that it is tried in */
  shop: string;
  /** name of that store, as people read it */
  shopName: string;
  /** the app's description in the store's admin */
  texts: Record<"en" | "de", AppTexts>;
  /** where the demo's merchant has put the app's blocks */
  theme: ThemeSettings;
  /** of a PostgreSQL server of the demo's own */
  database: string;
  /** brings the tables of DATABASE_URL up to date */
  migrate: Script;
  /** built again only when one of the sources changed */
  build: { sources: string[]; results: string[]; scripts: Script[] };
  start: Record<Command, (port: number) => Script>;
  /** beside DATABASE_URL, SHOPIFY_API_KEY, SHOPIFY_API_SECRET, SHOPIFY_APP_URL, HOST, PORT and SMTP_URL */
  environment: Record<string, string>;
  /** Runs when the app is installed. `known` is what it gave at an earlier start; what it gives is kept in demo.json. */
  afterInstall: (running: {
    databaseUrl: string;
    known: Record<string, string | undefined>;
    now: Date;
  }) => Promise<Record<string, string>>;
  /**
   * Does what merchant, staff and shoppers would have done with the app for a while. Left out by `--bare`, and once it is
   * through; after an interruption the next start calls it again, so it makes nothing twice.
   */
  bringIntoUse: (running: AppInUse) => Promise<void>;
}
