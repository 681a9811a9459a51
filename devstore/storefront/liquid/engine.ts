import { Liquid } from "liquidjs";
import type { StoreState } from "../../state/types/store";
import { registerDateFilter } from "./date-filter";
import type { Translator } from "./locales";
import { registerMoneyFilters } from "./money-filters";
import { registerTags } from "./tags";
import { registerTextFilters } from "./text-filters";
import { registerTranslateFilter } from "./translate-filter";
import { registerUrlFilters } from "./url-filters";

export interface EngineOptions {
  state: StoreState;
  /** folders of templates, blocks and snippets */
  roots: string[];
  translator: Translator;
  assetBase: string;
}

/** Liquid with those of Shopify's tags and filters that this theme and theme app extensions use; unknown filters fail. */
export function createEngine({ state, roots, translator, assetBase }: EngineOptions): Liquid {
  const engine = new Liquid({ root: roots, partials: roots, extname: ".liquid", strictFilters: true });
  registerTags(engine);
  registerTextFilters(engine);
  registerMoneyFilters(engine, state.shop.currency);
  registerUrlFilters(engine, assetBase);
  registerDateFilter(engine, { now: state.clock.now, timezone: state.shop.timezone });
  registerTranslateFilter(engine, translator);
  return engine;
}
