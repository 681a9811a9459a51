import { z } from "zod";
import { foldTag } from "~/lib/fold-tag";
import { isGoods, type OrderLine, type OrderSnapshot, type ProductGroups } from "~/modules/orders/order-snapshot";

/** A Shopify number, the last part of a gid. */
export const shopifyNumber = z.string().regex(/^\d+$/);

/** Shopify's numbers are positive and fit into 64 bits with a sign. */
export const isShopifyNumber = (text: string): boolean => /^[1-9]\d{0,18}$/.test(text) && BigInt(text) < 2n ** 63n;

const numbers = z.array(shopifyNumber).optional();
const tags = z.array(z.string().min(1)).optional();

/**
 * Which products count. With any `only…` list a product must be in one of them; it must be in no `without…` list. Tags
 * match in any case.
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

/** Does the choice include a line that the customer kept? Gift cards and tips never count. */
export function keepsChosen(
  choice: LineChoice,
  { lines }: Pick<OrderSnapshot, "lines">,
  keptQuantity: (line: OrderLine) => number,
): boolean {
  return lines.some((line) => isGoods(line) && keptQuantity(line) > 0 && isChosen(choice, line));
}
