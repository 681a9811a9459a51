import { readFileSync } from "node:fs";
import type { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { printSchema } from "../../../scripts/database-schema";
import { ledgerFunctionChanges } from "../../../scripts/ledger-functions";
import { onServer } from "../../setup/postgres-server";
import { createTestDatabase, type TestDatabase } from "../../setup/test-database";

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

const inDatabase = <T>(work: (client: Client) => Promise<T>): Promise<T> => onServer(database.url, work);

describe("a database with all migrations", () => {
  it("is as prisma/schema.sql shows it; `npm run schema:dump` renews the file", async () => {
    expect(await inDatabase(printSchema)).toBe(readFileSync("prisma/schema.sql", "utf8"));
  });

  it("has the ledger's functions as prisma/sql/ledger has them; `npm run migration:ledger` writes what is missing", async () => {
    const { changed, gone } = await inDatabase(ledgerFunctionChanges);
    expect(changed.map(({ file }) => file)).toEqual([]);
    expect(gone).toEqual([]);
  });
});

describe("what differs from prisma/sql/ledger", () => {
  it("is a function with another body, and one that stands in no file", async () => {
    const changes = await inDatabase(async (client) => {
      await client.query(
        "CREATE OR REPLACE FUNCTION ledger_fail(p_code text, p_detail text) RETURNS void LANGUAGE sql AS ''",
      );
      await client.query("CREATE FUNCTION ledger_fail(p_code text) RETURNS void LANGUAGE sql AS ''");
      return ledgerFunctionChanges(client);
    });
    expect(changes.changed.map(({ file }) => file)).toEqual(["ledger_fail.sql"]);
    expect(changes.gone).toEqual(["ledger_fail(text)"]);
  });

  it("is looked for without changing anything", async () => {
    const before = await inDatabase(printSchema);
    await inDatabase(ledgerFunctionChanges);
    expect(await inDatabase(printSchema)).toBe(before);
  });
});
