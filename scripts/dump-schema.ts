import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { printSchema } from "./database-schema";
import { withMigratedDatabase } from "./migrated-database";

// Renews prisma/schema.sql from a new database with all migrations.
const schema = await withMigratedDatabase(printSchema);
writeFileSync(join(import.meta.dirname, "../prisma/schema.sql"), schema);
