import type { Shop } from "@prisma/client";
import { signSessionToken } from "@stammtisch/devstore/signing";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createQueues, stopBoss } from "~/lib/queue.server";
import { now } from "~/lib/clock.server";
import { dayOf } from "~/lib/shop-day";
import { jobs } from "~/modules/jobs/registry";
import { adjustPoints } from "~/modules/ledger/adjust-points.server";
import type * as fileRoute from "~/routes/app.insights.liability_.file";
import type * as pageRoute from "~/routes/app.insights.liability";
import { makeMember } from "../../factories/member";
import { makeShop } from "../../factories/shop";
import { prisma } from "../../setup/owner-prisma";
import { createTestDatabase, type TestDatabase } from "../../setup/test-database";

const USER = 42;
let database: TestDatabase;
let routes: { page: typeof pageRoute; file: typeof fileRoute };
let shop: Shop;

beforeAll(async () => {
  database = await createTestDatabase();
  await createQueues(Object.values(jobs));
  routes = {
    page: await import("~/routes/app.insights.liability"),
    file: await import("~/routes/app.insights.liability_.file"),
  };
  shop = await makeShop(prisma, {});
  const session = { shop: shop.domain, state: "", isOnline: true, scope: "", accessToken: "token" };
  const expires = new Date(Date.now() + 3_600_000);
  await prisma.session.create({ data: { ...session, id: `${shop.domain}_${USER}`, expires, userId: BigInt(USER) } });
  const { customerId } = await makeMember(prisma, { shopId: shop.id });
  for (const points of [50, -20]) {
    const change = { shopId: shop.id, customerId, points, key: String(points) };
    await adjustPoints(prisma, { ...change, reason: "x", actor: "staff:1", now: now() });
  }
});
afterAll(async () => {
  await stopBoss();
  await prisma.$disconnect();
  await database.close();
});

function ask(address: string) {
  const keys = { shop: shop.domain, apiKey: "test-api-key", apiSecret: "test-api-secret" };
  const token = signSessionToken({ ...keys, userId: String(USER), sessionId: "s", now: Date.now() });
  const headers = { authorization: `Bearer ${token}` };
  return { request: new Request(`https://app.test${address}`, { headers }), params: {}, context: {} };
}
const month = () => dayOf(now(), shop.timezone).slice(0, 7);

it("the page shows a year, or as many months as asked for, up to the present one", async () => {
  const { span, months } = await routes.page.loader(ask("/app/insights/liability"));
  expect([span, months.length]).toEqual([12, 12]);
  expect(months.at(-1)).toMatchObject({ month: month(), opening: 0, adjusted: 30, closing: 30 });
  expect((await routes.page.loader(ask("/app/insights/liability?months=60"))).months).toHaveLength(60);
});

it.each([
  ["en", ","],
  ["de", ";"],
])("the file has a line for each month, as a spreadsheet in %s splits it", async (language, separator) => {
  const answer = await routes.file.loader(ask(`/app/insights/liability/file?months=24&locale=${language}`));
  const lines = (await answer.text()).trimEnd().split("\r\n");
  const cells = (values: (string | number)[]) => values.map((value) => `"${value}"`).join(separator);
  expect([lines.length, lines[0]]).toEqual([
    25,
    cells([
      "month",
      "opening",
      "issued",
      "taken_back",
      "redeemed",
      "returned",
      "expired",
      "adjusted",
      "closing",
      "written_off",
    ]),
  ]);
  expect(lines.at(-1)).toBe(cells([month(), 0, 0, 0, 0, 0, 0, 30, 30, 0]));
});
