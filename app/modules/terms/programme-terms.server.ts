import type { PrismaClient } from "@prisma/client";
import type { Db } from "~/db.server";
import { AppError } from "~/lib/app-error";
import { enqueue } from "~/lib/queue.server";
import { readExpiryPolicy } from "~/modules/expiry/read-expiry.server";
import { jobs } from "~/modules/jobs/registry";
import { readyTerms, type ShopTerms, type TermsTexts } from "./ready-terms";

export interface PublishedTerms extends TermsTexts {
  version: number;
  publishedAt: Date;
}

type Asked = { shopId: number; version?: number };

const texts = { english: true, informalGerman: true, formalGerman: true } as const;

/** The shop's latest terms, or those of a version; null where there are none. One statement. */
export const findTerms = (db: Db, { shopId, version }: Asked): Promise<PublishedTerms | null> =>
  db.programmeTerms.findFirst({
    where: { shopId, ...(version !== undefined && { version }) },
    orderBy: { version: "desc" },
    select: { version: true, publishedAt: true, ...texts },
  });

/** What the ready-made terms say of this shop. Two statements. */
export async function readShopTerms(db: Db, { shopId }: { shopId: number }): Promise<ShopTerms> {
  const { name } = await db.shop.findUniqueOrThrow({ where: { id: shopId }, select: { name: true } });
  return { shop: name, expiry: await readExpiryPolicy(db, { shopId }) };
}

/** The latest version; where nobody has published terms yet, the ready-made ones become the first. At most five statements. */
export async function ensureTerms(db: Db, { shopId, now }: { shopId: number; now: Date }): Promise<PublishedTerms> {
  const known = await findTerms(db, { shopId });
  if (known) return known;
  const ready = { version: 1, publishedAt: now, ...readyTerms(await readShopTerms(db, { shopId })) };
  const { count } = await db.programmeTerms.createMany({ data: { shopId, ...ready }, skipDuplicates: true });
  if (count > 0) await enqueue(db, jobs.publishStorefront, { shopId });
  return (await findTerms(db, { shopId })) ?? ready;
}

interface Change {
  shopId: number;
  texts: TermsTexts;
  /** the version that was changed; 0 for the ready-made terms */
  after: number;
  now: Date;
}

/**
 * Publishes changed terms as the next version, which members read of for 30 days; the same texts change nothing, so it is safe to run
 * again. One transaction of its own.
 *
 * @throws AppError TERMS_CHANGED when somebody else has published meanwhile
 */
export async function publishTerms(prisma: PrismaClient, { shopId, texts, after, now }: Change): Promise<void> {
  await prisma.$transaction(async (db) => {
    const known = await findTerms(db, { shopId });
    if (known && isSame(known, texts)) return;
    const data = { shopId, version: after + 1, publishedAt: now, ...texts };
    const isNext = (known?.version ?? 0) === after;
    const { count } = isNext ? await db.programmeTerms.createMany({ data, skipDuplicates: true }) : { count: 0 };
    if (count === 0) throw new AppError("TERMS_CHANGED", { status: 409 });
    await enqueue(db, jobs.publishStorefront, { shopId });
  });
}

const isSame = (one: TermsTexts, other: TermsTexts): boolean =>
  one.english === other.english &&
  one.informalGerman === other.informalGerman &&
  one.formalGerman === other.formalGerman;
