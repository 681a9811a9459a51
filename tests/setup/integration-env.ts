import { randomUUID } from "node:crypto";
import { aroundAll, aroundEach, inject } from "vitest";
import { databaseUrl } from "./postgres-server";

// Runs before a test file is loaded. The app's own client connects on first use, so naming the database is enough here;
// the file's first `createTestDatabase` makes it.
process.env.DATABASE_URL = databaseUrl(
  inject("postgres").serverUrl,
  `stammtisch_test_${randomUUID().replaceAll("-", "")}`,
);

// As each process does at its start.
const { registerAfterBookings } = await import("~/platform/after-booking-list.server");
registerAfterBookings();

// As the web server does: what a route says of whose rows it sees holds for this test.
const { inRequest } = await import("~/lib/shop-scope.server");
aroundAll((run) => inRequest(run));
aroundEach((run) => inRequest(run));
