import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { createPrisma } from "~/db.server";
import { checkBooks } from "~/modules/earning/awards/check-books.server";
import { control } from "../e2e/setup/control";
import { ensureInstalled } from "../e2e/setup/install";
import { randomFrom } from "./random";
import { shopDayPoints } from "./shop-day-points";
import { letThingsHappen, letTwoWeeksPass, openShop, type ShopDay } from "./shop-day";

// SIMULATION_SEEDS=1,2,3 runs other days.
const seeds = (process.env.SIMULATION_SEEDS ?? "13,20261121").split(",").map(Number);
const badWeather = { duplicate: 0.3, drop: 0.2, shuffle: true, delayMs: 200, forms: 0.7 };
const fairWeather = { duplicate: 0, drop: 0, shuffle: false, delayMs: 0, forms: 0 };

const prisma = createPrisma(inject("stack").databaseUrl);
const store = control();

beforeAll(async () => {
  await ensureInstalled();
});
afterAll(async () => {
  await store.faults({ webhooks: fairWeather });
  await prisma.$disconnect();
});

async function cardsOf(day: ShopDay): Promise<Record<string, unknown>> {
  const cards = day.customers.map(async (id) => [id, (await store.card(id)).points] as const);
  return Object.fromEntries(await Promise.all(cards));
}

function expected(day: ShopDay): Record<string, unknown> {
  return Object.fromEntries(day.customers.map((id) => [id, shopDayPoints(day.orders, id)]));
}

async function ledgerFaults(): Promise<unknown[]> {
  const shops = await prisma.shop.findMany({ select: { id: true } });
  return (await Promise.all(shops.map(({ id }) => checkBooks(prisma, { shopId: id })))).flat();
}

test.each(seeds)("every card is right after days of lost, late and doubled webhooks (seed %i)", async (seed) => {
  await store.faults({ webhooks: badWeather, seed });
  const random = randomFrom(seed);
  const day = await openShop(store, `sim${seed}`, 12);
  await letThingsHappen(store, day, random, 80);
  await store.settle();
  expect(await cardsOf(day)).toEqual(expected(day));

  await letTwoWeeksPass(store, day);
  await letThingsHappen(store, day, random, 40);
  await store.settle();
  expect(await cardsOf(day)).toEqual(expected(day));

  expect(await ledgerFaults()).toEqual([]);
});
