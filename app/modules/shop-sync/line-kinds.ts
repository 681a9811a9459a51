/** Properties of a line that show its kind. */
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
 * Shopify's REST reference: `tip_payment_gateway` and `tip_payment_method` are present on tips only, sometimes without
 * a value; newer payloads have `tip` beside them (community.shopify.com/t/topic/410117). In payloads without these
 * fields, a tip is a line without a product that is neither shipped nor taxed and has the title of a tip.
 */
export function isTip(line: LineMarks): boolean {
  const marks = [line.tip, line.tip_payment_gateway, line.tip_payment_method];
  if (marks.some((mark) => mark !== undefined)) return true;
  const ofNothing = line.product_id == null && line.variant_id == null && !line.requires_shipping && !line.taxable;
  return ofNothing && tipTitles.has((line.title ?? "").trim().toLowerCase());
}
