import type { Award } from "@prisma/client";
import type { z } from "zod";
import type { awardBrief } from "../schemas/common";

type Brief = Pick<Award, "id" | "status" | "proposed" | "granted" | "takenBack">;

export function awardBriefView(award: Brief | null): z.infer<typeof awardBrief> | null {
  if (!award) return null;
  const { id, status, proposed, granted, takenBack } = award;
  return { id, status, points: status === "WAITING" ? proposed : granted - takenBack };
}
