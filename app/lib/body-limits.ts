/** How much of a body a door reads at most. */
export interface BodyLimit {
  bytes: number;
  /** for the whole body, however slowly it comes */
  seconds: number;
}

export interface FormLimit extends BodyLimit {
  fields: number;
  /** all files together; 0: none are taken */
  files: number;
  /** of one file */
  fileBytes: number;
  /** of a form that comes without its files; as many as with them when not told */
  typedBytes?: number;
}

const KILOBYTE = 1024;
const MEGABYTE = 1024 * KILOBYTE;
/** Longer than Shopify waits for an answer to a webhook (5 s), short enough to keep no place for those who drip. */
const SECONDS = 10;

const form = (kilobytes: number, fields: number): FormLimit => ({
  bytes: kilobytes * KILOBYTE,
  seconds: SECONDS,
  fields,
  files: 0,
  fileBytes: 0,
});

/** A few short fields of somebody whom nobody knows. */
export const SMALL_FORM = form(4, 20);
/** What staff fill in. A letter may take twelve bytes on its way. */
export const STAFF_FORM = form(32, 300);
/** A rule lists products, collections, segments, tags and countries by their numbers. */
export const RULE_FORM = form(256, 300);

/** Typed fields and photos of telephones, which send slowly. */
export const photoForm = (files: number, fileBytes: number): FormLimit => ({
  bytes: files * fileBytes + 64 * KILOBYTE,
  typedBytes: 64 * KILOBYTE,
  seconds: 90,
  fields: 30,
  // More photos than are wanted are told so; many more are not read.
  files: files + 7,
  fileBytes,
});

const body = (bytes: number): BodyLimit => ({ bytes, seconds: SECONDS });

/** Orders and products of Shopify with very many lines or variants take some megabytes; it names no limit. */
export const WEBHOOK_BODY = body(8 * MEGABYTE);
export const FLOW_BODY = body(64 * KILOBYTE);
export const REVIEW_BODY = body(256 * KILOBYTE);
export const API_BODY = body(256 * KILOBYTE);
