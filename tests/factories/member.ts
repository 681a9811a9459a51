import type { Member, Prisma } from "@prisma/client";
import type { Db } from "~/db.server";

let made = 0;

/** A member with an invented name. */
export async function makeMember(
  db: Db,
  { shopId, ...member }: { shopId: number } & Partial<Prisma.MemberUncheckedCreateInput>,
): Promise<Member> {
  made += 1;
  const email = `member-${made}@example.test`;
  return db.member.create({
    data: {
      shopId,
      customerId: BigInt(7_000_000 + made),
      email,
      firstName: "Mira",
      lastName: `Muster ${made}`,
      searchName: `muster ${made} mira ${email}`,
      createdAt: new Date("2026-01-01T00:00:00Z"),
      ...member,
    },
  });
}
