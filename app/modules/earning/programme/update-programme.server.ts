import type { PrismaClient, Programme } from "@prisma/client";
import { changeProgramme } from "./change-programme.server";
import type { ProgrammeChange } from "./programme-input";

/** Changes the given settings of the programme, see `changeProgramme`. One transaction of its own. */
export async function updateProgramme(
  prisma: PrismaClient,
  change: { shopId: number; input: ProgrammeChange; now: Date },
): Promise<Programme> {
  return prisma.$transaction((db) => changeProgramme(db, change));
}
