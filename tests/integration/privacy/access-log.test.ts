import type { Shop } from "@prisma/client";
import { signSessionToken } from "@stammtisch/devstore/signing";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createQueues, stopBoss } from "~/lib/queue.server";
import { createApiKey } from "~/modules/api-keys/manage-api-keys.server";
import { noteStaffName } from "~/modules/approvals/staff-names.server";
import { listAccesses, noteAccess } from "~/modules/compliance/access-log.server";
import { jobs } from "~/modules/jobs/registry";
import type * as extension from "~/routes/app.extensions.member";
import type * as accessLog from "~/routes/app.settings_.access-log";
import * as members from "~/routes/api.v1.members_.$customerId";
import { makeMember } from "../../factories/member";
import { makeShop } from "../../factories/shop";
import { prisma } from "../../setup/owner-prisma";
import { createTestDatabase, type TestDatabase } from "../../setup/test-database";

const USER = 42;
const now = new Date("2026-10-01T10:20:00Z");
const minutes = (count: number) => new Date(now.getTime() + count * 60_000);

let database: TestDatabase;
let routes: { extension: typeof extension; accessLog: typeof accessLog };
let shop: Shop;
let customerId: bigint;

beforeAll(async () => {
  database = await createTestDatabase();
  await createQueues(Object.values(jobs));
  routes = {
    extension: await import("~/routes/app.extensions.member"),
    accessLog: await import("~/routes/app.settings_.access-log"),
  };
});
afterAll(async () => {
  await stopBoss();
  await prisma.$disconnect();
  await database.close();
});
beforeEach(async () => {
  shop = await makeShop(prisma);
  const session = { shop: shop.domain, state: "", isOnline: true, scope: "", accessToken: "token" };
  const expires = new Date(Date.now() + 3_600_000);
  await prisma.session.create({ data: { ...session, id: `${shop.domain}_${USER}`, expires, userId: BigInt(USER) } });
  await noteStaffName(prisma, { domain: shop.domain, staffId: USER, name: "Toni Tisch" });
  ({ customerId } = await makeMember(prisma, { shopId: shop.id, firstName: "Ada" }));
});

async function open(route: { loader: typeof accessLog.loader }, address: string): Promise<Response> {
  const keys = { shop: shop.domain, apiKey: "test-api-key", apiSecret: "test-api-secret" };
  const token = signSessionToken({ ...keys, userId: String(USER), sessionId: "s", now: Date.now() });
  const request = new Request(`https://app.test${address}`, { headers: { authorization: `Bearer ${token}` } });
  return route.loader({ request, params: {}, context: {} });
}

const log = (shopId = shop.id) => listAccesses(prisma, { shopId, limit: 100 });

describe("who saw a customer's data", () => {
  it("is told by hour, page and customer, with how often", async () => {
    const seen = { shopId: shop.id, actor: `staff:${USER}`, page: "/app/members/:id", customerId };
    await Promise.all([0, 10, 30, 39].map((later) => noteAccess(prisma, { ...seen, now: minutes(later) })));
    await noteAccess(prisma, { ...seen, now: minutes(40) });
    await noteAccess(prisma, { ...seen, actor: "api:x", customerId: null, now });
    const staff = { actor: `staff:${USER}`, staffName: "Toni Tisch", customerId };
    expect(await log()).toMatchObject([
      { ...staff, hour: new Date("2026-10-01T11:00:00Z"), times: 1 },
      { actor: "api:x", staffName: null, customerId: null, hour: new Date("2026-10-01T10:00:00Z"), times: 1 },
      { ...staff, hour: new Date("2026-10-01T10:00:00Z"), times: 4, lastAt: minutes(39) },
    ]);
  });

  it("is noted when staff look, in their own shop, and comes as a file", async () => {
    const other = await makeShop(prisma);
    await open(routes.extension, `/app/extensions/member?of=gid://shopify/Customer/${customerId}`);
    expect(await log()).toMatchObject([{ page: "/app/extensions/member", customerId, times: 1 }]);
    expect(await log(other.id)).toEqual([]);
    const file = await (await open(routes.accessLog, "/app/settings/access-log")).text();
    expect(file).toContain(`"staff:${USER}","Toni Tisch","/app/extensions/member","${customerId}","1"`);
    expect(file).toContain('"/app/settings/access-log"');
    expect(file).not.toContain("Ada");
  });

  it("is noted of programs by their call", async () => {
    const made = { name: "Till", scopes: ["read_members" as const], actor: "command-line", now };
    const { id, key } = await createApiKey(prisma, { shopId: shop.id, ...made });
    const address = `https://app.test/api/v1/members/${customerId}`;
    const call = (bearer: string) =>
      members.loader({
        request: new Request(address, { headers: { authorization: `Bearer ${bearer}` } }),
        params: { customerId: String(customerId) },
        context: {},
      });
    expect((await call(key)).status).toBe(200);
    expect((await call("stk_wrong")).status).toBe(401);
    expect(await log()).toMatchObject([{ actor: `api:${id}`, page: "GET /members/{customerId}", times: 1 }]);
  });
});
