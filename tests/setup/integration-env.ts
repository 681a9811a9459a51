import { randomUUID } from "node:crypto";
import { inject } from "vitest";
import { databaseUrl } from "./postgres-server";

// Runs before a test file is loaded. The app's own client connects on first use, so naming the database is enough here;
// the file's first `createTestDatabase` makes it.
process.env.DATABASE_URL = databaseUrl(
  inject("postgres").serverUrl,
  `stammtisch_test_${randomUUID().replaceAll("-", "")}`,
);
