import type { Db } from "~/db.server";
import { AppError } from "~/lib/app-error";
import { readTiers } from "~/modules/tiers/read-tiers.server";
import type { MemberFacts } from "../member-facts";
import type { RuleNeeds } from "../rule-needs";

interface Question {
  shopId: number;
  customerIds: bigint[];
  needs: RuleNeeds;
}

/**
 * What these members are, as far as the rules ask. At most three statements; one where rules ask for no tag and segment.
 * @throws AppError MEMBER_TAGS_UNKNOWN (503) when they were never read: reading them first and trying again helps
 */
export async function loadMemberFacts(db: Db, question: Question): Promise<Map<bigint, MemberFacts>> {
  const { shopId, customerIds } = question;
  const tags = await loadTags(db, question);
  const segments = await loadSegments(db, question);
  const tiers = await readTiers(db, { shopId, customerIds });
  return new Map(
    customerIds.map((id) => [
      id,
      { tags: tags.get(id) ?? [], segments: segments.get(id) ?? [], tier: tiers.get(id) ?? null },
    ]),
  );
}

async function loadTags(db: Db, { shopId, customerIds, needs }: Question): Promise<Map<bigint, string[]>> {
  if (needs.customerTags.length === 0) return new Map();
  const rows = await db.member.findMany({
    where: { shopId, customerId: { in: customerIds }, status: "ACTIVE" },
    select: { customerId: true, tags: true, tagsKnown: true },
  });
  const unknown = rows.find(({ tagsKnown }) => !tagsKnown)?.customerId;
  if (unknown) {
    throw new AppError("MEMBER_TAGS_UNKNOWN", { status: 503, message: `tags of ${unknown} were not read yet` });
  }
  return new Map(
    rows.map(({ customerId, tags }) => [customerId, tags.filter((tag) => needs.customerTags.includes(tag))]),
  );
}

async function loadSegments(db: Db, { shopId, customerIds, needs }: Question): Promise<Map<bigint, string[]>> {
  if (needs.segments.length === 0) return new Map();
  const rows = await db.segmentMember.findMany({
    where: { shopId, customerId: { in: customerIds }, segmentId: { in: [...needs.segments] }, joined: true },
    select: { customerId: true, segmentId: true },
  });
  const byCustomer = Map.groupBy(rows, ({ customerId }) => customerId);
  return new Map([...byCustomer].map(([id, own]) => [id, own.map(({ segmentId }) => segmentId)]));
}
