import type { Member } from "@prisma/client";
import { fromMinor } from "~/lib/money";
import type { MemberAnswer } from "../schemas/member";

export function memberView(input: {
  member: Member;
  membership: MemberAnswer["membership"];
  currency: string;
  points: MemberAnswer["points"];
  nextMaturing: { points: number; at: Date } | undefined;
  tier: { id: string; name: string } | undefined;
}): MemberAnswer {
  const { member, membership, currency, points, nextMaturing, tier } = input;
  return {
    customerId: Number(member.customerId),
    status: member.status === "MERGED" ? "MERGED" : "ACTIVE",
    mergedInto: member.mergedIntoId === null ? null : Number(member.mergedIntoId),
    membership,
    points,
    nextMaturing: nextMaturing ? { points: nextMaturing.points, at: nextMaturing.at.toISOString() } : null,
    tier: tier ? { id: tier.id, name: tier.name } : null,
    orderCount: member.orderCount,
    revenue: fromMinor(member.revenueMinor, currency),
    currency,
    firstOrderAt: member.firstOrderAt?.toISOString() ?? null,
    lastOrderAt: member.lastOrderAt?.toISOString() ?? null,
  };
}
