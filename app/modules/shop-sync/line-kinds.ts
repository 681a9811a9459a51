/** What a webhook says of a line's kind. */
export interface LineMarks {
  product_id?: bigint | null | undefined;
  variant_id?: bigint | null | undefined;
  title?: string | null | undefined;
  requires_shipping?: boolean | null | undefined;
  taxable?: boolean | null | undefined;
  tip?: unknown;
  tip_payment_gateway?: unknown;
  tip_payment_method?: unknown;
}

/** Titles that Shopify gives the line of a tip. */
const tipTitles = new Set(["tip", "trinkgeld", "pourboire", "propina", "mancia", "fooi"]);

/**
 * Shopify's REST reference: `tip_payment_gateway` and `tip_payment_method` are present on tips only, at times without a
 * value; newer payloads have `tip` beside them (community.shopify.com/t/topic/410117). Sources that leave them out show a
 * line of no product that is neither shipped nor taxed and is called a tip.
 */
export function isTip(line: LineMarks): boolean {
  const marks = [line.tip, line.tip_payment_gateway, line.tip_payment_method];
  if (marks.some((mark) => mark !== undefined)) return true;
  const ofNothing = line.product_id == null && line.variant_id == null && !line.requires_shipping && !line.taxable;
  return ofNothing && tipTitles.has((line.title ?? "").trim().toLowerCase());
}
