import type { MembershipTag, PrismaClient } from "@prisma/client";
import { foldTag } from "~/lib/fold-tag";
import { noteTagTaken } from "~/modules/members/published-cards.server";
import type { QueuedEvent } from "./process-batch.server";

/**
 * Notes which of the app's tags Shopify tells of as taken away, and has them given back where they are still due: staff may have removed
 * them, and the members' segment goes by them. The app's own removals have been noted already, or are found not to be due. One transaction of
 * its own with two statements a tag, none without such news.
 */
export async function noteTakenTags(
  prisma: PrismaClient,
  {
    shopId,
    queued,
    ownTags,
  }: { shopId: number; queued: readonly QueuedEvent[]; ownTags: Record<MembershipTag, string> },
): Promise<void> {
  const taken = queued.flatMap(({ event }) =>
    event.type === "tags" && event.change?.added === false
      ? [{ customerId: event.customerId, tags: new Set(event.change.tags.map(foldTag)) }]
      : [],
  );
  const from = (tag: MembershipTag) =>
    taken.filter(({ tags }) => tags.has(foldTag(ownTags[tag]))).map(({ customerId }) => customerId);
  const byTag = (["LEFT", "MEMBER"] as const).map((tag) => ({ tag, customerIds: from(tag) }));
  if (byTag.every(({ customerIds }) => customerIds.length === 0)) return;
  await prisma.$transaction(async (db) => {
    for (const each of byTag) await noteTagTaken(db, { shopId, ...each });
  });
}
