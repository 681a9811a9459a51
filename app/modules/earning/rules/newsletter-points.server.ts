import type { Db } from "~/db.server";
import { readGuaranteedPoints } from "./guaranteed-points.server";

/** Points that a confirmed newsletter sign-up is sure to earn now; 0 when no rule gives any. */
export const readNewsletterPoints = (db: Db, { shopId, now }: { shopId: number; now: Date }): Promise<number> =>
  readGuaranteedPoints(db, { shopId, event: "NEWSLETTER", now });
