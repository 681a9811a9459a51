import type { ConsentSource } from "@prisma/client";
import type { Db } from "~/db.server";
import { saveConsents, type ConsentRow } from "../save-consents.server";
import { requestWordings } from "./request-wordings.server";
import { saveConsentProofs } from "./save-consent-proofs.server";

interface Kept {
  shopId: number;
  /** the newest consent of each member, from news of the consent alone */
  newest: ConsentRow[];
  /** every consent told of */
  told: ConsentRow[];
  source: ConsentSource;
  now: Date;
}

/** Stores the newest consents and keeps the proof of all. Three statements at most, inside the caller's transaction. */
export async function keepConsents(db: Db, { shopId, newest, told, source, now }: Kept): Promise<void> {
  await saveConsents(db, { shopId, consents: newest });
  const proofs = await saveConsentProofs(db, { shopId, consents: told, source, now });
  if (source !== "WEBHOOK") return;
  const asked = proofs.filter(({ state }) => state === "PENDING" || state === "SUBSCRIBED");
  await requestWordings(db, { shopId, customerIds: asked.map(({ customerId }) => customerId) });
}
