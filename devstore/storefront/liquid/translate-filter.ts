import type { Liquid } from "liquidjs";
import type { Translator } from "./locales";
import { namedArgs } from "./url-filters";

/** The filters `t` and `translate`, in the language of `request.locale`. */
export function registerTranslateFilter(engine: Liquid, translator: Translator): void {
  const translate = function (
    this: { context: { getSync(path: string[]): unknown } },
    key: string,
    ...args: unknown[]
  ) {
    const language = String(this.context.getSync(["request", "locale", "iso_code"]) ?? "en");
    return translator.translate(language, key, namedArgs(args));
  };
  engine.registerFilter("t", translate);
  engine.registerFilter("translate", translate);
}
