import { gid } from "./gid";

/** A redeemed reward for its discount. */
interface RewardDiscount {
  title: string;
  code: string;
  startsAt: Date;
  endsAt: Date | null;
  /** decimal string; null: none */
  minimumOrder: string | null;
  /** who alone may use it */
  customerId: bigint;
}

/** Off the order in percent or by an amount, or a gift: one piece of a product, by its price. */
export type RewardValue = { percent: number } | { amount: string } | { gift: bigint; price: string };

const common = (reward: RewardDiscount) => ({
  title: reward.title,
  code: reward.code,
  startsAt: reward.startsAt.toISOString(),
  endsAt: reward.endsAt?.toISOString() ?? null,
  usageLimit: 1,
  appliesOncePerCustomer: true,
  context: { customers: { add: [gid("Customer", reward.customerId)] } },
  minimumRequirement: reward.minimumOrder ? { subtotal: { greaterThanOrEqualToSubtotal: reward.minimumOrder } } : null,
});

/** A reward as Shopify's input: by one customer, once. */
export const rewardDiscountInput = (reward: RewardDiscount, value: RewardValue) => ({
  ...common(reward),
  customerGets: customerGets(value),
});

/** Free shipping as Shopify's input: by one customer, once. */
export const freeShippingInput = (reward: RewardDiscount) => ({ ...common(reward), destination: { all: true } });

/**
 * A gift is an amount over all pieces of the product, not 100 percent of them: a percentage would take every piece in the cart, and
 * the quantity that a discount may limit is for "buy X get Y" alone
 * (https://shopify.dev/docs/api/admin-graphql/2026-10/input-objects/DiscountCustomerGetsValueInput).
 */
function customerGets(value: RewardValue) {
  if ("percent" in value) return { value: { percentage: value.percent / 100 }, items: { all: true } };
  const amount = "gift" in value ? value.price : value.amount;
  const items = "gift" in value ? { products: { productsToAdd: [gid("Product", value.gift)] } } : { all: true };
  return { value: { discountAmount: { amount, appliesOnEachItem: false } }, items };
}
