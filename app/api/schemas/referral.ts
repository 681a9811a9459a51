import { z } from "zod";
import { awardBrief, customerId, moment, named, pageOf, pageQuery, shopifyNumber } from "./common";

const referral = named(
  "Referral",
  z.object({
    friendId: customerId,
    advocateId: customerId.describe("Number of the customer who sent the friend"),
    code: z.string(),
    via: z.enum(["CODE", "LINK"]).describe("How the friend's order named the advocate"),
    orderId: z.number().int().describe("Number of the friend's order that counts"),
    orderedAt: moment,
    suspicions: z.array(z.string()).describe("What speaks against it, such as SAME_ADDRESS"),
    award: awardBrief.nullable().describe("What the advocate got, or may get"),
  }),
  {
    friendId: 7600000000002,
    advocateId: 7600000000001,
    code: "K7M2PQ4R",
    via: "LINK",
    orderId: 450789470,
    orderedAt: "2026-11-20T12:00:00.000Z",
    suspicions: [],
    award: { id: "2b3c4d5e-6f70-5182-93a4-b5c6d7e8f901", status: "PENDING", points: 200 },
  },
);
export type ReferralAnswer = z.infer<typeof referral>;
export const referralPage = pageOf(referral);

export const referralQuery = pageQuery.extend({
  advocateId: shopifyNumber.optional().describe("Only friends whom this customer sent"),
});
