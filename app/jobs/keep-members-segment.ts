import type { MembershipTag } from "@prisma/client";
import { handleJob, type JobContext } from "./job-handler";
import type { Db } from "~/db.server";
import { enqueue } from "~/lib/queue.server";
import { jobs } from "~/modules/jobs/registry";
import { chosenTag, dueAfter, isSettled, type SegmentTerms } from "~/modules/members/membership/membership-tags";
import {
  listLetIn,
  noteSegmentDue,
  readSegmentTerms,
  readTagsHeld,
  type TagsHeld,
} from "~/modules/members/membership/segment-terms.server";
import { keepSegment } from "~/modules/offers/offer-syncs.server";
import { requestCards } from "~/modules/publishing/request-cards.server";
import { isSwitchedOff } from "~/modules/shop-sync/clean-up/clean-up-rows.server";
import type { AdminGraphql } from "~/shopify/admin-graphql";
import { findMissing } from "~/shopify/find-missing";
import { findMembersSegment, setMembersSegment } from "~/shopify/members-segment";

/** So many of those whom the next query would let in are looked at; with one of them the segment waits already. */
const LOOKED_AT = 250;

interface Tags extends TagsHeld {
  /** who does not take part, and would be let in by a query by the chosen tag */
  letIn: bigint[];
}

/**
 * Creates the members' segment again when it was deleted; offers are then restricted to the new one. Where the shop's choice asks for the
 * other tag, it follows in three steps: all get the tags of the next query (`publishAllCards`, which then asks for this with `tagged`), the
 * query changes, and what the former one asked for is taken off once Shopify is sure not to go by it any more. While the next query would let
 * in somebody who does not take part, it waits. Does nothing while the app's traces are removed. Safe to run again.
 */
export async function keepMembersSegment(
  context: Pick<JobContext, "db" | "adminFor" | "now" | "logger">,
  { shopId, tagged = false }: { shopId: number; tagged?: boolean },
): Promise<void> {
  const { db, now } = context;
  if (await isSwitchedOff(db, { shopId })) return;
  const graphql = await context.adminFor(shopId);
  const terms = await readSegmentTerms(db, { shopId });
  const tags = await readTags(db, graphql, { shopId, tag: chosenTag(terms.membershipMode) });
  const found = await findMembersSegment(graphql);
  const segmentTag = nextTag(terms, { tags, tagged, isNew: found.id === null, now: now() });
  const membersSegmentId = await setMembersSegment(graphql, found, segmentTag);
  await keepSegment(db, { shopId, membersSegmentId, segmentTag, now: now() });
  await askForTheRest(context, { shopId, terms: await readSegmentTerms(db, { shopId }), tags, tagged });
}

export const keepMembersSegmentJob = handleJob(jobs.keepMembersSegment, async (waiting, context) => {
  for (const { data } of waiting) await keepMembersSegment(context, data);
});

async function readTags(
  db: Db,
  graphql: AdminGraphql,
  { shopId, tag }: { shopId: number; tag: MembershipTag },
): Promise<Tags> {
  const held = await readTagsHeld(db, { shopId });
  const letIn = await listLetIn(db, { shopId, tag, limit: LOOKED_AT });
  const missing = new Set(await findMissing(graphql, "Customer", letIn));
  return { ...held, letIn: letIn.filter((customerId) => !missing.has(customerId)) };
}

/** Whether Shopify is sure to know the tags of all who left. */
const leftIsKnown = ({ letIn, lastLeftAt }: Tags, now: Date): boolean =>
  letIn.length === 0 && (lastLeftAt === null || dueAfter(lastLeftAt) <= now);

function nextTag(
  { membershipMode, segmentTag }: SegmentTerms,
  { tags, tagged, isNew, now }: { tags: Tags; tagged: boolean; isNew: boolean; now: Date },
): MembershipTag {
  const chosen = chosenTag(membershipMode);
  if (segmentTag === chosen && !isNew) return chosen;
  const isReady = chosen === "LEFT" ? leftIsKnown(tags, now) : tags.letIn.length === 0;
  if ((tagged || isNew) && isReady) return chosen;
  // Who left never has the members' tag: a new segment that goes by it lets none of them in.
  return isNew ? "MEMBER" : segmentTag;
}

/** What else is to be done until the segment has followed the shop's choice. */
async function askForTheRest(
  { db, now, logger }: Pick<JobContext, "db" | "now" | "logger">,
  { shopId, terms, tags, tagged }: { shopId: number; terms: SegmentTerms; tags: Tags; tagged: boolean },
): Promise<void> {
  const chosen = chosenTag(terms.membershipMode);
  if (terms.segmentTag !== chosen) {
    if (!tagged) await enqueue(db, jobs.publishAllCards, { shopId });
    else if (tags.letIn.length === 0) await noteSegmentDue(db, { shopId, now: now() });
    else logger.warn({ shopId, customerIds: tags.letIn.map(String) }, "the members' segment waits for tags");
    return;
  }
  // Before, a timer follows. What did not help is tried again by the next daily look.
  if (!isSettled(terms, now()) || tagged) return;
  await requestCards(db, { shopId, customerIds: tags.letIn });
  if (chosen === "LEFT" ? tags.member : tags.left) await enqueue(db, jobs.publishAllCards, { shopId });
}
