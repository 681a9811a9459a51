import type { PrismaClient } from "@prisma/client";
import { findMissingRuleData } from "~/modules/earning/rule-data/find-missing-rule-data.server";
import { RuleDataMissing } from "~/modules/earning/rule-data/rule-data-missing";
import { askedNothing, isNothing, type RequiredRuleData } from "~/modules/earning/rule-data/missing-rule-data";
import { requestRuleData } from "~/modules/earning/rule-data/request-rule-data.server";
import { saveMarkets } from "~/modules/earning/rule-data/markets.server";
import { saveProducts } from "~/modules/earning/rule-data/products.server";
import { beginSegment, saveSegment } from "~/modules/earning/rule-data/segments.server";
import { saveTags } from "~/modules/members/customer-tags.server";
import type { AdminFor } from "~/shopify/admin-graphql";
import { readCustomerTags } from "~/shopify/read-customer-tags";
import { readMarkets } from "~/shopify/read-markets";
import { readProductGroups } from "~/shopify/read-product-groups";
import { readSegmentMembers } from "~/shopify/read-segment-members";

export interface RuleDataContext {
  db: PrismaClient;
  adminFor: AdminFor;
  now: () => Date;
}

/** How many members of a segment are read directly; larger segments are read by a job of their own. */
const SEGMENT_MOST = 5_000;

/**
 * Fetches the rule data that a batch needs and that is missing, and stores it. No request when no rule needs any, or
 * all is known.
 *
 * @returns tags of customers as just read, some of whom may become members only with the batch
 * @throws AppError SHOPIFY_UNAVAILABLE, or RULE_DATA_MISSING while a job reads a large segment: retry the batch
 */
export async function fetchRuleData(
  context: RuleDataContext,
  { shopId, asked }: { shopId: number; asked: RequiredRuleData },
): Promise<ReadonlyMap<bigint, readonly string[]>> {
  const { db, adminFor, now } = context;
  const askedAt = now();
  const missing = await findMissingRuleData(db, { shopId, asked, now: askedAt });
  if (isNothing(missing)) return new Map();
  const graphql = await adminFor(shopId);
  const products = await readProductGroups(graphql, missing.productIds);
  await saveProducts(db, { shopId, products, askedAt });
  for (const segmentId of missing.segmentIds) await fetchSmallSegment(context, { shopId, segmentId });
  if (missing.markets) await fetchMarkets(context, { shopId });
  return fetchTags(context, { shopId, customerIds: missing.customerIds });
}

/** At most three kinds of data can be missing, one after the other: products, tags, segments. */
const TRIES = 3;

/** Books earning events outside of a batch of webhooks; fetches missing rule data and tries again. */
export async function withRuleData<Result>(
  context: RuleDataContext,
  shopId: number,
  work: () => Promise<Result>,
): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof RuleDataMissing) || attempt > TRIES) throw error;
      await fetchRuleData(context, { shopId, asked: { ...askedNothing, ...error.asked } });
    }
  }
}

async function fetchSmallSegment(
  context: RuleDataContext,
  segment: { shopId: number; segmentId: string },
): Promise<void> {
  if (await knowSegment(context, { ...segment, most: SEGMENT_MOST })) return;
  await requestRuleData(context.db, segment);
  throw new RuleDataMissing({});
}

/** Reads the members of a segment. @returns false when there are more than `most` */
export async function knowSegment(
  { db, adminFor, now }: RuleDataContext,
  { shopId, segmentId, most = Infinity }: { shopId: number; segmentId: string; most?: number },
): Promise<boolean> {
  await beginSegment(db, { shopId, segmentId });
  const askedAt = now();
  const customerIds = await readSegmentMembers(await adminFor(shopId), segmentId, most);
  if (!customerIds) return false;
  await db.$transaction((tx) => saveSegment(tx, { shopId, segmentId, customerIds, askedAt }), { timeout: 60_000 });
  return true;
}

export async function fetchMarkets({ db, adminFor }: RuleDataContext, { shopId }: { shopId: number }): Promise<void> {
  const markets = await readMarkets(await adminFor(shopId));
  await db.$transaction((tx) => saveMarkets(tx, { shopId, markets }));
}

/** Reads and stores the tags of these customers; customers unknown to Shopify have none. */
export async function fetchTags(
  { db, adminFor }: RuleDataContext,
  { shopId, customerIds }: { shopId: number; customerIds: bigint[] },
): Promise<Map<bigint, string[]>> {
  if (customerIds.length === 0) return new Map();
  const read = await readCustomerTags(await adminFor(shopId), customerIds);
  const tags = new Map(customerIds.map((id) => [id, read.get(id) ?? []]));
  await saveTags(db, { shopId, tags });
  return tags;
}
