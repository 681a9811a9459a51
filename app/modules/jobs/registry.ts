import { z } from "zod";
import { momentText } from "~/lib/date-input";
import { defineJob, type JobPayload } from "~/lib/job";

/**
 * Workers send a heartbeat at half this interval; when none came for this long (the worker was killed), others take its
 * jobs. pg-boss allows at least 10 s; on a busy machine a living worker can be silent for some seconds.
 */
const HEARTBEAT_SECONDS = 15;

const shopId = z.number().int();
const digits = z.string().regex(/^\d+$/);
const tagChange = z.enum(["TAG_LEFT", "UNTAG_MEMBER", "TAG_MEMBER", "UNTAG_LEFT"]);
const perShop = ({ shopId }: { shopId: number }) => String(shopId);

/** For short calls to Shopify: retried for about an hour. */
const retried = { retryLimit: 10, retryDelay: 2, retryBackoff: true, retryDelayMax: 600, notify: true };
/** For what must reach Shopify in the end: retried for more than half a day. */
const persistent = { retryLimit: 20, retryDelay: 2, retryBackoff: true, retryDelayMax: 3_600, notify: true };
/** For long jobs: another worker takes over when this one was killed. */
const long = { heartbeatSeconds: HEARTBEAT_SECONDS };
const daily = { policy: "short", retryLimit: 3, retryDelay: 60 };

/** Payloads that could not be parsed contain personal data; nobody needs them for longer. */
export const PARKED_DAYS = 30;

const parkedEvents = defineJob({
  name: "store-events-parked",
  payload: z.object({ shopId, topic: z.string(), payload: z.unknown(), reason: z.string() }),
  queue: { retentionSeconds: PARKED_DAYS * 86_400 },
});

/** All background jobs. The handler of each is a file in app/jobs. */
export const jobs = {
  /** Webhooks as received, and other changes of the store. */
  storeEvents: defineJob({
    name: "store-events",
    publishes: "SOMETIMES",
    payload: z.object({
      shopId,
      topic: z.string(),
      triggeredAt: momentText.nullish(),
      payload: z.unknown(),
    }),
    batchSize: 200,
    queue: {
      ...long,
      deadLetter: parkedEvents.name,
      // Survives an hour without Shopify or the database.
      retryLimit: 20,
      retryDelay: 2,
      retryBackoff: true,
      retryDelayMax: 300,
      expireInSeconds: 300,
      deleteAfterSeconds: 7 * 86_400,
      notify: true,
    },
  }),
  /** Events that could not be processed wait here for staff; no worker takes them. */
  parkedEvents,
  runTimers: defineJob({
    name: "run-timers",
    payload: z.object({ shopId }),
    key: perShop,
    queue: { ...long, policy: "stately", retryLimit: 3, retryDelay: 5, expireInSeconds: 3_600, notify: true },
  }),
  installShop: defineJob({
    name: "install-shop",
    payload: z.object({ shopId }),
    key: perShop,
    queue: { ...retried, policy: "short" },
  }),
  /** After a time in which Shopify refused the app's token. */
  catchUp: defineJob({
    name: "catch-up",
    publishes: "SOMETIMES",
    payload: z.object({ shopId }),
    key: perShop,
    queue: { ...retried, policy: "short" },
  }),
  /** Removes what the app left in Shopify, before it is uninstalled. */
  cleanUpShop: defineJob({
    name: "clean-up-shop",
    payload: z.object({ shopId }),
    key: perShop,
    onePerShop: true,
    queue: { ...persistent, ...long, policy: "short", expireInSeconds: 4 * 3_600 },
  }),
  lookAtShop: defineJob({
    name: "look-at-shop",
    publishes: "SOMETIMES",
    payload: z.object({ shopId }),
    key: perShop,
    queue: { ...retried, policy: "short" },
  }),
  lookAtAllShops: defineJob({
    name: "look-at-all-shops",
    payload: z.object({}),
    cron: "38 2 * * *",
    queue: daily,
  }),
  runImport: defineJob({
    name: "run-import",
    payload: z.object({ shopId }),
    key: perShop,
    // Two readers of one import would only wait for each other.
    onePerShop: true,
    queue: { ...retried, ...long, policy: "short", expireInSeconds: 4 * 3_600 },
  }),
  publishMemberCards: defineJob({
    name: "publish-member-cards",
    publishes: "ALWAYS",
    payload: z.object({ shopId, customerId: digits }),
    key: ({ shopId, customerId }) => `${shopId}:${customerId}`,
    batchSize: 250,
    queue: { ...retried, ...long, policy: "short", expireInSeconds: 600 },
  }),
  publishAllCards: defineJob({
    name: "publish-all-cards",
    publishes: "ALWAYS",
    /** Progress of a run through all members of a shop. */
    payload: z.object({
      shopId,
      /** cards of members up to this one are done */
      afterId: digits.default("0"),
      /** changes of tags for which a bulk mutation has been started in the step after `afterId` */
      tried: z.array(tagChange).default([]),
      /** the running bulk mutation; for cards of the members up to `lastId` */
      running: z
        .discriminatedUnion("what", [
          z.object({ what: z.literal("tags"), operationId: z.string(), change: tagChange.default("TAG_MEMBER") }),
          z.object({ what: z.literal("cards"), operationId: z.string(), claim: z.string(), lastId: z.string() }),
        ])
        .optional(),
    }),
    key: perShop,
    queue: { ...retried, ...long, policy: "short", retryDelay: 5, expireInSeconds: 3_600 },
  }),
  /** Makes the members' segment go by the tag that the shop's choice asks for, once the tags are there. */
  keepMembersSegment: defineJob({
    name: "keep-members-segment",
    publishes: "ALWAYS",
    /** `tagged`: all members' tags have been brought to Shopify since it was asked for */
    payload: z.object({ shopId, tagged: z.boolean().default(false) }),
    key: perShop,
    onePerShop: true,
    queue: { ...persistent, policy: "short" },
  }),
  /** Publishes what all shoppers may see: rules and running offers. */
  publishStorefront: defineJob({
    name: "publish-storefront",
    publishes: "ALWAYS",
    payload: z.object({ shopId }),
    key: perShop,
    queue: { ...retried, policy: "short" },
  }),
  readConsentWordings: defineJob({
    name: "read-consent-wordings",
    payload: z.object({ shopId, customerIds: z.array(z.string()) }),
    queue: retried,
  }),
  readRuleData: defineJob({
    name: "read-rule-facts",
    payload: z.object({ shopId }),
    key: perShop,
    queue: { ...retried, ...long, policy: "short", expireInSeconds: 4 * 3_600 },
  }),
  refreshRuleData: defineJob({
    name: "refresh-rule-facts",
    payload: z.object({}),
    cron: "23 2 * * *",
    queue: daily,
  }),
  sendFlowTriggers: defineJob({
    name: "send-flow-triggers",
    payload: z.object({
      shopId,
      handle: z.string(),
      payload: z.record(z.string(), z.union([z.string(), z.number()])),
    }),
    batchSize: 100,
    queue: retried,
  }),
  publishProductReviews: defineJob({
    name: "publish-product-reviews",
    publishes: "ALWAYS",
    payload: z.object({ shopId, productId: digits }),
    key: ({ shopId, productId }) => `${shopId}:${productId}`,
    queue: { ...retried, policy: "short" },
  }),
  decideWaiting: defineJob({
    name: "decide-waiting",
    payload: z.object({ shopId, runId: z.uuid() }),
    queue: {
      ...long,
      retryLimit: 20,
      retryDelay: 5,
      retryBackoff: true,
      retryDelayMax: 600,
      expireInSeconds: 900,
      notify: true,
    },
  }),
  bookBalances: defineJob({
    name: "book-balances",
    payload: z.object({ shopId, importId: z.uuid() }),
    onePerShop: true,
    queue: {
      ...long,
      retryLimit: 20,
      retryDelay: 5,
      retryBackoff: true,
      retryDelayMax: 600,
      expireInSeconds: 3_600,
      notify: true,
    },
  }),
  resumeImports: defineJob({
    name: "resume-imports",
    payload: z.object({}),
    cron: "11 * * * *",
    queue: daily,
  }),
  encodePhotos: defineJob({
    name: "encode-photos",
    payload: z.object({ shopId }),
    key: perShop,
    // At most one waiting and one running job a shop.
    queue: { ...retried, ...long, policy: "stately", expireInSeconds: 3_600 },
  }),
  refreshTiers: defineJob({
    name: "refresh-tiers",
    payload: z.object({ shopId }),
    key: perShop,
    queue: { ...retried, ...long, policy: "short", retryLimit: 5, retryDelay: 5, expireInSeconds: 3_600 },
  }),
  syncOffer: defineJob({
    name: "sync-offer",
    publishes: "ALWAYS",
    payload: z.object({ shopId, offerId: z.uuid() }),
    key: ({ shopId, offerId }) => `${shopId}:${offerId}`,
    queue: { ...persistent, policy: "short" },
  }),
  syncRedemption: defineJob({
    name: "sync-redemption",
    publishes: "ALWAYS",
    payload: z.object({ shopId, redemptionId: z.uuid() }),
    key: ({ shopId, redemptionId }) => `${shopId}:${redemptionId}`,
    queue: { ...persistent, policy: "short" },
  }),
  tendRedemptions: defineJob({
    name: "tend-redemptions",
    payload: z.object({}),
    cron: "*/10 * * * *",
    queue: daily,
  }),
  lookAtDiscounts: defineJob({
    name: "look-at-discounts",
    payload: z.object({ shopId, discountId: z.string().optional() }),
    key: ({ shopId, discountId }) => (discountId ? `${shopId}:${discountId}` : String(shopId)),
    queue: { ...retried, policy: "short" },
  }),
  lookAtAllDiscounts: defineJob({
    name: "look-at-all-discounts",
    payload: z.object({}),
    cron: "53 2 * * *",
    queue: daily,
  }),
  lookForDeleted: defineJob({
    name: "look-for-deleted",
    payload: z.object({ shopId }),
    key: perShop,
    queue: { ...retried, policy: "short", expireInSeconds: 1_800 },
  }),
  lookForAllDeleted: defineJob({
    name: "look-for-all-deleted",
    payload: z.object({}),
    cron: "8 3 * * *",
    queue: daily,
  }),
  syncFriendDiscount: defineJob({
    name: "sync-friend-discount",
    publishes: "ALWAYS",
    /** `checkCodes`: also restores codes that staff removed from the discount */
    payload: z.object({ shopId, checkCodes: z.boolean().optional() }),
    key: ({ shopId, checkCodes }) => (checkCodes ? `${shopId}:codes` : String(shopId)),
    // So that the discount is created once.
    onePerShop: true,
    queue: { ...persistent, policy: "short" },
  }),
  /** Codes that Shopify was asked to add to the friends' discount. */
  confirmFriendCodes: defineJob({
    name: "confirm-friend-codes",
    payload: z.object({
      shopId,
      discountId: z.string(),
      creationId: z.string(),
      codes: z.array(z.string()),
      tries: z.number().int(),
    }),
    queue: retried,
  }),
  forgetApiAnswers: defineJob({
    name: "forget-api-answers",
    payload: z.object({}),
    cron: "23 3 * * *",
    queue: daily,
  }),
  forgetOldData: defineJob({
    name: "forget-old-data",
    payload: z.object({}),
    cron: "33 3 * * *",
    queue: daily,
  }),
  forgetShareVisits: defineJob({
    name: "forget-share-visits",
    payload: z.object({}),
    cron: "41 * * * *",
    queue: daily,
  }),
};

export type BulkPublishState = JobPayload<typeof jobs.publishAllCards>;
