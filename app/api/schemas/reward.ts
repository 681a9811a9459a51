import { z } from "zod";
import { returnForms, rewardApprovals, rewardKinds } from "~/modules/rewards/reward-fields";
import { rewardInput } from "~/modules/rewards/reward-input";
import { amount, moment, named, pageOf, uuid, customerId, withExample, examples } from "./common";

const title = z.record(z.string(), z.string()).describe("By language, e.g. en and de");

export const reward = named(
  "Reward",
  z.object({
    id: uuid,
    kind: z
      .enum(rewardKinds)
      .describe(
        "AMOUNT and PERCENT off an order, SLIDER: as many points as the member chooses, FREE_SHIPPING, PRODUCT: one piece for free, STORE_CREDIT: money in the customer's account, PERK: staff do it by hand",
      ),
    title,
    points: z.number().int().describe("Its price; of a SLIDER the least"),
    enabled: z.boolean(),
    amount: amount
      .nullable()
      .describe("Off an order, for AMOUNT; booked, for STORE_CREDIT; of a PRODUCT its price when the reward was saved"),
    percent: z.number().int().nullable().describe("Off an order, for PERCENT"),
    productId: z.number().int().nullable().describe("The gift, for PRODUCT"),
    pointsPerUnit: z.number().int().nullable().describe("Points of one step, for SLIDER"),
    unit: amount.nullable().describe("What one step takes off, for SLIDER"),
    minPoints: z.number().int().nullable(),
    maxPoints: z.number().int().nullable(),
    minimumOrder: amount.nullable(),
    validDays: z.number().int().nullable().describe("Days from issuing; null: no end"),
    stock: z.number().int().nullable().describe("How often it can be taken in all; null: any number"),
    taken: z.number().int().describe("Redemptions that count against the stock"),
    limits: z
      .object({ perMember: z.number().int(), days: z.number().int().nullable() })
      .nullable()
      .describe("How often by one member, in so many days or ever"),
    tierIds: z.array(uuid).describe("For members of these tiers; empty: for all"),
    approval: z.enum(rewardApprovals),
    cancellable: z.boolean().describe("Members may give it back unused"),
    returnsUnused: z.boolean().describe("A code that expires unused gives the points back"),
    returnAs: z
      .enum(returnForms)
      .describe("What a used code comes back as when its order is cancelled before it was sent"),
  }),
  {
    id: "4f3e2d1c-0b9a-4877-9665-54433221100f",
    kind: "AMOUNT",
    title: { en: "5 EUR off", de: "5 EUR Rabatt" },
    points: 500,
    enabled: true,
    amount: "5.00",
    percent: null,
    productId: null,
    pointsPerUnit: null,
    unit: null,
    minPoints: null,
    maxPoints: null,
    minimumOrder: "20.00",
    validDays: 90,
    stock: null,
    taken: 12,
    limits: { perMember: 1, days: 30 },
    tierIds: [],
    approval: "AUTOMATIC",
    cancellable: true,
    returnsUnused: true,
    returnAs: "POINTS",
  },
);
export type RewardAnswer = z.infer<typeof reward>;

export const rewardPage = withExample(z.object({ data: z.array(reward), nextCursor: z.null() }), {
  data: [examples.get(reward) as RewardAnswer],
  nextCursor: null,
});

export const newRewardBody = named("NewReward", rewardInput, {
  kind: "AMOUNT",
  title: { en: "5 EUR off", de: "5 EUR Rabatt" },
  points: 500,
  amount: "5.00",
  minimumOrder: "20.00",
  validDays: 90,
  limits: { perMember: 1, days: 30 },
  enabled: true,
});

const changes = rewardInput.shape;
export const rewardChangeBody = named(
  "RewardChange",
  z
    .strictObject({
      ...changes,
      tierIds: changes.tierIds.unwrap(),
      approval: changes.approval.unwrap(),
      cancellable: changes.cancellable.unwrap(),
      returnsUnused: changes.returnsUnused.unwrap(),
      returnAs: changes.returnAs.unwrap(),
      enabled: changes.enabled.unwrap(),
      // What an answer has and nobody changes may be sent back with it.
      id: uuid,
      taken: z.number().int(),
    })
    .partial(),
  { points: 450 },
);

export const redemption = named(
  "Redemption",
  z.object({
    id: uuid,
    rewardId: uuid,
    customerId,
    status: z
      .enum([
        "REQUESTED",
        "WAITING",
        "ISSUING",
        "ISSUED",
        "USED",
        "FULFILLED",
        "EXPIRED",
        "CANCELLED",
        "REJECTED",
        "FAILED",
      ])
      .describe(
        "WAITING for staff, ISSUING: its code is being made, FAILED: Shopify did not take the code, the points are back",
      ),
    points: z.number().int(),
    returnedPoints: z
      .number()
      .int()
      .describe("Of them, what came back because the order was refunded, changed or cancelled"),
    title,
    code: z.string().nullable().describe("Null until it is issued, and for what has none: a PERK, STORE_CREDIT"),
    orderId: z.number().int().nullable().describe("The order that the code was used for"),
    requestedAt: moment,
    issuedAt: moment.nullable(),
    expiresAt: moment.nullable(),
    endedAt: moment.nullable(),
  }),
  {
    id: "7a6b5c4d-3e2f-4a1b-8c9d-0e1f2a3b4c5d",
    rewardId: "4f3e2d1c-0b9a-4877-9665-54433221100f",
    customerId: 7600000000001,
    status: "ISSUED",
    points: 500,
    returnedPoints: 0,
    title: { en: "5 EUR off", de: "5 EUR Rabatt" },
    code: "K7WQ2MXA9PZT",
    orderId: null,
    requestedAt: "2026-12-01T09:00:00.000Z",
    issuedAt: "2026-12-01T09:00:01.000Z",
    expiresAt: "2027-03-01T09:00:01.000Z",
    endedAt: null,
  },
);
export const redemptionPage = pageOf(redemption);

export const newRedemptionBody = named(
  "NewRedemption",
  z.strictObject({
    rewardId: z.uuid(),
    points: z.number().int().min(1).max(2_000_000_000).optional().describe("Chosen by the member, for a SLIDER"),
  }),
  { rewardId: "4f3e2d1c-0b9a-4877-9665-54433221100f" },
);
