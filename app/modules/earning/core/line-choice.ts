import { z } from "zod";
import { foldTag } from "~/lib/fold-tag";
import { isGoods, type OrderLine, type OrderSnapshot, type ProductGroups } from "~/modules/orders/order-snapshot";

/** Number of something in Shopify, the last part of its gid. */
export const shopifyNumber = z.string().regex(/^\d+$/);

/** Shopify's numbers are positive and fit into 64 bits with a sign. */
export const isShopifyNumber = (text: string): boolean => /^[1-9]\d{0,18}$/.test(text) && BigInt(text) < 2n ** 63n;

const numbers = z.array(shopifyNumber).optional();
const tags = z.array(z.string().min(1)).optional();

/**
 * Which products count. Where any `only…` is given a product must be named by one of them; it must be named by no
 * `without…`. Tags match in whatever case.
 */
export const lineChoice = z.object({
  onlyProducts: numbers,
  withoutProducts: numbers,
  onlyCollections: numbers,
  withoutCollections: numbers,
  onlyTags: tags,
  withoutTags: tags,
});
export type LineChoice = z.infer<typeof lineChoice>;

export interface ChoosableProduct {
  productId: string | null;
  groups?: ProductGroups | undefined;
}

const names = Object.keys(lineChoice.shape) as (keyof LineChoice)[];

/** The choice that a rule's conditions make; undefined when every product counts. */
export function choiceOf(conditions: LineChoice): LineChoice | undefined {
  const given = names.filter((name) => conditions[name] !== undefined);
  return given.length > 0 ? Object.fromEntries(given.map((name) => [name, conditions[name]])) : undefined;
}

export function isChosen(choice: LineChoice, { productId, groups }: ChoosableProduct): boolean {
  const named = (products?: string[], collections?: string[], anyTags?: string[]): boolean =>
    (productId !== null && products?.includes(productId)) ||
    (collections?.some((id) => groups?.collections.includes(id)) ?? false) ||
    (anyTags?.some((tag) => groups?.tags.includes(foldTag(tag))) ?? false);
  const { onlyProducts, onlyCollections, onlyTags } = choice;
  const open = !onlyProducts && !onlyCollections && !onlyTags;
  return (
    (open || named(onlyProducts, onlyCollections, onlyTags)) &&
    !named(choice.withoutProducts, choice.withoutCollections, choice.withoutTags)
  );
}

/** Is there a line among what was kept of an order that the choice names? Gift cards and tips never count. */
export function keepsChosen(
  choice: LineChoice,
  { lines }: Pick<OrderSnapshot, "lines">,
  keptQuantity: (line: OrderLine) => number,
): boolean {
  return lines.some((line) => isGoods(line) && keptQuantity(line) > 0 && isChosen(choice, line));
}
