/** How much of a request's body is read. */
export interface BodyLimit {
  bytes: number;
  /** time for the whole body, however slowly it arrives */
  seconds: number;
}

export interface FormLimit extends BodyLimit {
  fields: number;
  /** bytes of all files together; 0: no files allowed */
  files: number;
  /** bytes of one file */
  fileBytes: number;
  /** bytes of a form without files; as many as with files when absent */
  typedBytes?: number;
}

const KILOBYTE = 1024;
const MEGABYTE = 1024 * KILOBYTE;
/**
 * Longer than Shopify waits for an answer to a webhook (5 s), short enough that slow senders occupy no place for long.
 */
const SECONDS = 10;

const form = (kilobytes: number, fields: number): FormLimit => ({
  bytes: kilobytes * KILOBYTE,
  seconds: SECONDS,
  fields,
  files: 0,
  fileBytes: 0,
});

/** A few short fields from an unknown visitor. */
export const SMALL_FORM = form(4, 20);
/** Forms of staff. A character can take twelve bytes when it is form-encoded. */
export const STAFF_FORM = form(32, 300);
/** A rule lists products, collections, segments, tags and countries by number. */
export const RULE_FORM = form(256, 300);
/** Three long texts. */
export const TERMS_FORM = form(400, 10);

/** Typed fields and photos from telephones, which upload slowly. */
export const photoForm = (files: number, fileBytes: number): FormLimit => ({
  bytes: files * fileBytes + 64 * KILOBYTE,
  typedBytes: 64 * KILOBYTE,
  seconds: 90,
  fields: 30,
  // A few photos too many get an error message; many more are not read.
  files: files + 7,
  fileBytes,
});

/** A balance of 100,000 customers with their names has some megabytes. */
export const IMPORT_BYTES_MAX = 10 * MEGABYTE;
export const importForm: FormLimit = { ...photoForm(1, IMPORT_BYTES_MAX), fields: 5 };

const body = (bytes: number): BodyLimit => ({ bytes, seconds: SECONDS });

/** Webhooks of orders and products with very many lines or variants have some megabytes; Shopify documents no limit. */
export const WEBHOOK_BODY = body(8 * MEGABYTE);
export const FLOW_BODY = body(64 * KILOBYTE);
export const REVIEW_BODY = body(256 * KILOBYTE);
export const API_BODY = body(256 * KILOBYTE);
