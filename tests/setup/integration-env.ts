import { randomUUID } from "node:crypto";
import { aroundAll, aroundEach, inject } from "vitest";
import "./outside";
import { databaseUrl } from "./postgres-server";

// Runs before each test file. Files of one worker share their modules, and with them the app's own client, which keeps
// the database it was given first: each file makes that one anew (`createTestDatabase`).
const kept = globalThis as { stammtischTestDatabase?: string };
kept.stammtischTestDatabase ??= `stammtisch_test_${randomUUID().replaceAll("-", "")}`;
process.env.DATABASE_URL = databaseUrl(inject("postgres").serverUrl, kept.stammtischTestDatabase);

const { beginTestFile } = await import("./test-database");
beginTestFile();

// As each process does at its start.
const { registerAfterBookings } = await import("~/platform/after-booking-list.server");
registerAfterBookings();

// As the web server does: what a route says of whose rows it sees holds for this test.
const { inRequest } = await import("~/lib/shop-scope.server");
aroundAll((run) => inRequest(run));
aroundEach((run) => inRequest(run));
