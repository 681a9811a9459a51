import type { Award, Shop } from "@prisma/client";
import type { z } from "zod";
import type { Db } from "~/db.server";
import { listAwardDecisions } from "~/modules/approvals/list-decisions.server";
import { awardEventKeys } from "~/modules/earning/core/award-postings";
import { listTransactionsByKey } from "~/modules/ledger/list-transactions.server";
import type { awardDetail } from "./schemas/award";
import { awardView } from "./views/award";
import { ledgerView } from "./views/ledger";

/** An award with its decisions and bookings. Three statements. */
export async function showAward(
  db: Db,
  { shop, award }: { shop: Pick<Shop, "id" | "currency">; award: Award },
): Promise<z.input<typeof awardDetail>> {
  const [decisions, bookings] = await Promise.all([
    listAwardDecisions(db, { shopId: shop.id, awardId: award.id }),
    listTransactionsByKey(db, { shopId: shop.id, eventKeys: awardEventKeys(award) }),
  ]);
  return {
    ...awardView(award, shop.currency),
    decisions: decisions.map(({ verdict, actor, actorName, note, memberText, decidedAt }) => ({
      verdict,
      actor,
      actorName,
      reason: note,
      memberText,
      decidedAt: decidedAt.toISOString(),
    })),
    bookings: bookings.map(ledgerView),
  };
}
