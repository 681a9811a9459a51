import type { Member } from "@prisma/client";
import type { Db } from "~/db.server";
import { AppError } from "~/lib/app-error";
import { parseCustomerId } from "~/modules/members/customer-id";
import { getMember } from "~/modules/members/get-member.server";

/** The member in the URL. @throws AppError MEMBER_NOT_FOUND */
export async function findMember(
  db: Db,
  { shopId, customerId }: { shopId: number; customerId: string | undefined },
): Promise<Member> {
  const number = parseCustomerId(customerId);
  const member = number === null ? null : await getMember(db, { shopId, customerId: number });
  if (!member) throw new AppError("MEMBER_NOT_FOUND", { status: 404 });
  return member;
}
