import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Client } from "pg";

const directory = join(import.meta.dirname, "../prisma/sql/ledger");

export interface LedgerFunctionChanges {
  /** files whose function differs in the database or is missing */
  changed: { file: string; sql: string }[];
  /** functions of the database without a file, with the types of their arguments */
  gone: string[];
}

/**
 * Differences between prisma/sql/ledger and a database. Changes nothing.
 *
 * @throws Error when a file creates anything but the one function that it is named after
 */
export async function ledgerFunctionChanges(client: Client): Promise<LedgerFunctionChanges> {
  const existing = await ledgerFunctions(client);
  await client.query("BEGIN");
  try {
    for (const signature of existing.keys()) await client.query(`DROP FUNCTION ${signature} CASCADE`);
    const made = new Set<string>();
    const changed: LedgerFunctionChanges["changed"] = [];
    for (const name of readdirSync(directory).filter((file) => file.endsWith(".sql"))) {
      const sql = readFileSync(join(directory, name), "utf8");
      await client.query(sql);
      const fresh = [...(await ledgerFunctions(client))].filter(([signature]) => !made.has(signature));
      const [signature, definition] = fresh[0] ?? [];
      if (signature === undefined || fresh.length > 1 || !signature.startsWith(`${name.replace(/\.sql$/, "")}(`)) {
        throw new Error(`${name} has to make one function, of the same name`);
      }
      made.add(signature);
      if (existing.get(signature) !== definition) changed.push({ file: name, sql });
    }
    return { changed, gone: [...existing.keys()].filter((signature) => !made.has(signature)) };
  } finally {
    await client.query("ROLLBACK");
  }
}

async function ledgerFunctions(client: Client): Promise<Map<string, string>> {
  const { rows } = await client.query<{ signature: string; definition: string }>(
    `SELECT oid::regprocedure::text AS signature, pg_get_functiondef(oid) AS definition FROM pg_proc
     WHERE pronamespace = 'public'::regnamespace AND starts_with(proname, 'ledger_')
     ORDER BY 1`,
  );
  return new Map(rows.map(({ signature, definition }) => [signature, definition]));
}
