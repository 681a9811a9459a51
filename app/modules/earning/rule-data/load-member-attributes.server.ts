import type { Db } from "~/db.server";
import { loadTags } from "~/modules/members/customer-tags.server";
import { readTiers } from "~/modules/tiers/ladder.server";
import type { MemberAttributes } from "~/modules/orders/order-snapshot";
import type { RuleNeeds } from "~/modules/earning/conditions/condition";
import { RuleDataMissing } from "./rule-data-missing";
import { unreadSegments } from "./segments.server";

interface Question {
  shopId: number;
  customerIds: bigint[];
  needs: RuleNeeds;
}

/**
 * Attributes of these members that the rules need. At most four statements; one when no rule uses tags or segments.
 * @throws RuleDataMissing when tags or a segment were never read, or changed since
 */
export async function loadMemberAttributes(db: Db, question: Question): Promise<Map<bigint, MemberAttributes>> {
  const { shopId, customerIds } = question;
  if (customerIds.length === 0) return new Map();
  const tags = await loadAskedTags(db, question);
  const segments = await loadSegments(db, question);
  const tiers = await readTiers(db, { shopId, customerIds });
  return new Map(
    customerIds.map((id) => [
      id,
      { tags: tags.get(id) ?? [], segments: segments.get(id) ?? [], tier: tiers.get(id) ?? null },
    ]),
  );
}

async function loadAskedTags(db: Db, { shopId, customerIds, needs }: Question): Promise<Map<bigint, string[]>> {
  if (needs.customerTags.length === 0) return new Map();
  const { tags, unknown } = await loadTags(db, { shopId, customerIds });
  if (unknown.length > 0) throw new RuleDataMissing({ customerIds: unknown });
  return new Map([...tags].map(([id, own]) => [id, own.filter((tag) => needs.customerTags.includes(tag))]));
}

async function loadSegments(db: Db, { shopId, customerIds, needs }: Question): Promise<Map<bigint, string[]>> {
  if (needs.segments.length === 0) return new Map();
  const unread = await unreadSegments(db, { shopId, segmentIds: needs.segments });
  if (unread.length > 0) throw new RuleDataMissing({});
  const rows = await db.segmentMember.findMany({
    where: { shopId, customerId: { in: customerIds }, segmentId: { in: [...needs.segments] }, joined: true },
    select: { customerId: true, segmentId: true },
  });
  const byCustomer = Map.groupBy(rows, ({ customerId }) => customerId);
  return new Map([...byCustomer].map(([id, own]) => [id, own.map(({ segmentId }) => segmentId)]));
}
