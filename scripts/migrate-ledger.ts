import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ledgerFunctionChanges } from "./ledger-functions";
import { withMigratedDatabase } from "./migrated-database";

/** Writes a migration that brings a database to the functions of prisma/sql/ledger. */
const usage = "Usage: npm run migration:ledger -- name_of_the_change\n";

const migrations = join(import.meta.dirname, "../prisma/migrations");
const name = process.argv[2] ?? "";
if (!/^[a-z0-9_]+$/.test(name)) {
  process.stderr.write(usage);
  process.exit(1);
}
const { changed, gone } = await withMigratedDatabase(ledgerFunctionChanges);
if (changed.length + gone.length === 0) {
  process.stdout.write("The migrations already make these functions.\n");
} else {
  const dropped = gone.map((signature) => `DROP FUNCTION ${signature};\n`);
  const folder = join(migrations, `${timestampAfterLast()}_${name}`);
  mkdirSync(folder);
  writeFileSync(join(folder, "migration.sql"), [...dropped, ...changed.map(({ sql }) => sql)].join("\n"));
  process.stdout.write(`${folder}\n`);
}

/** Now, or a second after the last migration if that is later. */
function timestampAfterLast(): string {
  const now = Number(new Date().toISOString().replaceAll(/\D/g, "").slice(0, 14));
  const last = readdirSync(migrations).map((folder) => Number(folder.split("_")[0]) || 0);
  return String(Math.max(now, ...last.map((stamp) => stamp + 1)));
}
