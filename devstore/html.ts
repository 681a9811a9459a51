import type { HtmlEscapedString } from "hono/utils/html";

/** The result of Hono's `html`. */
export type Html = HtmlEscapedString | Promise<HtmlEscapedString>;
