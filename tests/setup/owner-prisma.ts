import { createPrisma } from "~/db.server";

/** The database that the app uses in this file, seen with the eyes of its owner: rows of every shop. */
export const prisma = createPrisma(process.env.DATABASE_URL ?? "");
