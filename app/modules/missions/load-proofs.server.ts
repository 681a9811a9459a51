import type { PhotoStatus } from "@prisma/client";
import type { Db } from "~/db.server";

/** The proof that a member sent in for a mission. */
export interface EntryProof {
  text: string | null;
  link: string | null;
  /** URL of the photo in the admin */
  photoUrl: string | null;
  photoStatus: PhotoStatus | null;
}

/** Proofs by award; awards without a proof are left out. One statement, without the photos themselves. */
export async function loadProofs(
  db: Db,
  { shopId, awardIds }: { shopId: number; awardIds: string[] },
): Promise<Map<string, EntryProof>> {
  const entries = await db.missionEntry.findMany({
    where: { shopId, awardId: { in: awardIds } },
    select: { id: true, awardId: true, text: true, link: true, photoStatus: true },
  });
  const proofs = entries.map(({ id, awardId, text, link, photoStatus }): [string, EntryProof] => [
    awardId,
    { text, link, photoUrl: photoStatus === "READY" ? `/app/earn/missions/photos/${id}` : null, photoStatus },
  ]);
  return new Map(proofs.filter(([, { text, link, photoStatus }]) => text ?? link ?? photoStatus));
}
