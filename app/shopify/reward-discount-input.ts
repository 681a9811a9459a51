import { gid } from "./gid";

/** A redeemed reward for its discount. */
export interface RewardDiscountTerms {
  title: string;
  code: string;
  startsAt: Date;
  endsAt: Date | null;
  value: { percent: number } | { amount: string };
  /** decimal string; null: none */
  minimumOrder: string | null;
  /** who alone may use it */
  customerId: bigint;
}

/** A reward as Shopify's input: off the order, by one customer, once. */
export function rewardDiscountInput(reward: RewardDiscountTerms) {
  const value =
    "percent" in reward.value
      ? { percentage: reward.value.percent / 100 }
      : { discountAmount: { amount: reward.value.amount, appliesOnEachItem: false } };
  return {
    title: reward.title,
    code: reward.code,
    startsAt: reward.startsAt.toISOString(),
    endsAt: reward.endsAt?.toISOString() ?? null,
    usageLimit: 1,
    appliesOncePerCustomer: true,
    context: { customers: { add: [gid("Customer", reward.customerId)] } },
    minimumRequirement: reward.minimumOrder
      ? { subtotal: { greaterThanOrEqualToSubtotal: reward.minimumOrder } }
      : null,
    customerGets: { value, items: { all: true } },
  };
}
