import type { Shop } from "@prisma/client";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createQueues, stopBoss } from "~/lib/queue.server";
import { apiScopes } from "~/modules/api-keys/api-scope";
import { createApiKey } from "~/modules/api-keys/manage-api-keys.server";
import { makeMember } from "../../factories/member";
import { makeShop } from "../../factories/shop";
import { prisma } from "../../setup/owner-prisma";
import { createTestDatabase, type TestDatabase } from "../../setup/test-database";
import { type Caller, credentials, paramsOf, routesWithBodies } from "./routes-with-bodies";
import { jobs } from "~/modules/jobs/registry";

const MEGABYTE = 1024 * 1024;
const USER = "42";
let database: TestDatabase;
let shop: Shop;
let caller: Caller;
let routes: Awaited<ReturnType<typeof routesWithBodies>>;

beforeAll(async () => {
  database = await createTestDatabase();
  // Loaded when there is a database: the session storage looks for its table at once.
  await createQueues(Object.values(jobs));
  shop = await makeShop(database.prisma);
  const { customerId } = await makeMember(database.prisma, { shopId: shop.id });
  const expires = new Date(Date.now() + 3_600_000);
  await database.prisma.session.create({
    data: {
      id: `${shop.domain}_${USER}`,
      shop: shop.domain,
      state: "",
      isOnline: true,
      scope: "",
      expires,
      accessToken: "token",
      userId: BigInt(USER),
      firstName: "Toni",
      accountOwner: true,
    },
  });
  caller = { shop: shop.domain, customerId, userId: USER };
  routes = await routesWithBodies();
});
afterAll(async () => {
  await stopBoss();
  await prisma.$disconnect();
  await database.close();
});

/** A key for each call: frequent calls with one key are limited. */
async function makeKey(): Promise<string> {
  const made = { shopId: shop.id, name: "All", scopes: [...apiScopes], actor: "staff:1", now: new Date() };
  return (await createApiKey(database.prisma, made)).key;
}

/** Another customer for each call, too. */
let customers = 7_800_000n;
const nextCustomer = (who: Caller): Caller => ({ ...who, customerId: (customers += 1n) });

interface Sent {
  type: string;
  /** of the whole body; what is sent has no length in its headers */
  bytes?: number;
  piece?: Uint8Array;
  /** a piece now and then, without end */
  slow?: boolean;
  length?: boolean;
}

interface Outcome {
  name: string;
  status: number;
  /** bytes that the route asked for */
  read: number;
}

async function send(route: (typeof routes)[0], who: Caller | null, sent: Sent): Promise<Outcome> {
  const { query, headers } = credentials(route.name, who?.customerId ? nextCustomer(who) : who, await makeKey());
  const piece = sent.piece ?? new Uint8Array(64 * 1024).fill(97);
  let read = 0;
  const body = new ReadableStream<Uint8Array>(
    {
      pull: async (controller) => {
        if (sent.slow) await new Promise((resolve) => setTimeout(resolve, 500).unref());
        if (sent.bytes !== undefined && read >= sent.bytes) return controller.close();
        read += piece.byteLength;
        controller.enqueue(piece);
      },
    },
    { highWaterMark: 0 },
  );
  const method = route.name.startsWith("api.") ? methodOf(route.name) : "POST";
  const path = `/${route.name.replaceAll(".", "/").replaceAll("_", "")}`;
  const length = sent.length && sent.bytes ? { "content-length": String(sent.bytes) } : {};
  const init = { method, body, duplex: "half", headers: { "content-type": sent.type, ...headers, ...length } };
  const request = new Request(`https://app.test${path}?${query}`, init as RequestInit);
  const args = { request, params: paramsOf(route.name), context: {} };
  const answer = await route.action(args).catch((thrown: unknown) => thrown);
  if (answer instanceof Error) throw new Error(`${route.name}: ${answer.stack}`);
  const { status } = answer instanceof Response ? answer : { status: 200 };
  return { name: route.name, status, read };
}

/** The method of a merchant API path that carries a body. */
const methodOf = (name: string): string => (/\$id$|tiers$|programme$/.test(name) ? "PATCH" : "POST");

const all = async (who: Caller | null, sentTo: (name: string) => Sent): Promise<Outcome[]> =>
  Promise.all(routes.map((route) => send(route, who, sentTo(route.name))));

/** Nothing there, or nothing that takes a body. */
const elsewhere = [404, 405];

const typeOf = (name: string): string =>
  /^(api|flow|webhooks)/.test(name) ? "application/json" : "application/x-www-form-urlencoded";
/** Routes that do not read their body: everything they need is in the URL. */
const bodiless = new Set(["api.v1.$", "api.v1.multipliers_.$id", "api.v1.awards_.$id_.undo"]);
const reading = (outcomes: Outcome[]): Outcome[] => outcomes.filter(({ name }) => !bodiless.has(name));
const linesOf = (outcomes: Outcome[]): string[] =>
  outcomes.map(({ name, status, read }) => `${name}: ${status}, ${read} read`);

describe("a body of ten megabytes", () => {
  it("of a stranger is not read, and no door fails", async () => {
    const outcomes = await all(null, (name) => ({ type: typeOf(name), bytes: 10 * MEGABYTE }));
    expect(outcomes.length).toBeGreaterThan(30);
    expect(linesOf(outcomes.filter(({ read }) => read > 0))).toEqual([]);
    expect(linesOf(outcomes.filter(({ status }) => status >= 500 || status === 200))).toEqual([]);
  });

  it("of a guest of the shop is not read where only members may send", async () => {
    const guest = { ...caller, customerId: null };
    const outcomes = (await all(guest, (name) => ({ type: typeOf(name), bytes: 10 * MEGABYTE }))).filter(({ name }) =>
      name.startsWith("proxy."),
    );
    const forGuests = outcomes.filter(({ name }) => name === "proxy.s.$code");
    expect(linesOf(outcomes.filter(({ name, read }) => name !== "proxy.s.$code" && read > 0))).toEqual([]);
    expect(forGuests[0]?.read).toBeLessThanOrEqual(64 * 1024);
  });

  it.each([true, false])("of somebody known is read no further than needed (length told: %s)", async (length) => {
    const outcomes = reading(await all(caller, (name) => ({ type: typeOf(name), bytes: 10 * MEGABYTE, length })));
    const far = outcomes.filter(({ name, read }) => read > (name === "webhooks" ? 9 * MEGABYTE : 512 * 1024));
    expect(linesOf(far)).toEqual([]);
    if (length)
      expect(linesOf(outcomes.filter(({ name, read }) => read > 0 && !/missions$|reviews$/.test(name)))).toEqual([]);
    const photos = /^proxy\.(missions|reviews)$/;
    expect(
      linesOf(outcomes.filter(({ name, status }) => ![413, ...elsewhere].includes(status) && !photos.test(name))),
    ).toEqual([]);
    expect(linesOf(outcomes.filter(({ status }) => status >= 500))).toEqual([]);
  });
});

it("a body of another type is refused before it is read", async () => {
  for (const type of ["text/plain", "application/xml", "image/png", "multipart/mixed; boundary=x"]) {
    const outcomes = reading(await all(caller, () => ({ type, bytes: MEGABYTE })));
    expect(linesOf(outcomes.filter(({ status, read }) => ![415, ...elsewhere].includes(status) || read > 0))).toEqual(
      [],
    );
  }
});

it("a body that drips is not waited for without end", async () => {
  const piece = new TextEncoder().encode("a");
  // Files may take a minute and a half, and the test as long.
  const files = /^proxy\.(missions|reviews)$|^app\.members\.import\b/;
  const slow = routes.filter(({ name }) => !files.test(name));
  const outcomes = reading(
    await Promise.all(slow.map((route) => send(route, caller, { type: typeOf(route.name), piece, slow: true }))),
  );
  expect(linesOf(outcomes.filter(({ status }) => ![408, ...elsewhere].includes(status)))).toEqual([]);
});

it("a body that is cut off, or no form or JSON at all, is told so", async () => {
  const types = ["multipart/form-data", "multipart/form-data; boundary=x", "application/json"];
  for (const type of types) {
    const outcomes = await all(caller, () => ({ type, bytes: 300, piece: new Uint8Array(300).fill(0xff) }));
    expect(linesOf(outcomes.filter(({ status }) => status >= 500))).toEqual([]);
  }
});
