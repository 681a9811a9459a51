import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { checkLedger } from "~/modules/ledger/check-ledger.server";
import { earn, earnAvailable, mature, reserve } from "~/modules/ledger/commands";
import { expireLots } from "~/modules/ledger/expire-lots.server";
import type { LedgerCommand } from "~/modules/ledger/ledger-command";
import { postTransactions } from "~/modules/ledger/post-transactions.server";
import { readBalances } from "~/modules/ledger/read-balances.server";
import { createTestDatabase, type TestDatabase } from "../../setup/test-database";
import { at, start } from "./ledger-setup";

let database: TestDatabase;
let shopId = 0;

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());
beforeEach(() => {
  shopId += 1;
});

const event = (eventKey: string, customerId = 1n) => ({ eventKey, customerId, occurredAt: start, actor: "system" });
const post = (...commands: LedgerCommand[]) => postTransactions(database.prisma, { shopId, commands, now: start });
const balance = async (customerId = 1n) =>
  (await readBalances(database.prisma, { shopId, customerIds: [customerId] })).get(customerId);
const sound = async () => expect(await checkLedger(database.prisma, { shopId })).toEqual([]);
const codes = (results: PromiseSettledResult<unknown>[]) =>
  results.flatMap((result) => (result.status === "rejected" ? [result.reason.code] : []));

describe("at the same moment", () => {
  it("two redemptions of the same points: exactly one succeeds, whoever the member", async () => {
    const members = Array.from({ length: 20 }, (_, index) => BigInt(index + 1));
    await post(...members.map((id) => earnAvailable({ ...event(`a:${id}`, id), points: 100 })));
    const redemptions = members.flatMap((id) =>
      ["phone", "laptop"].map((device) => post(reserve({ ...event(`${device}:${id}`, id), points: 80 }))),
    );
    const refused = codes(await Promise.allSettled(redemptions));
    expect(refused).toEqual(members.map(() => "INSUFFICIENT_POINTS"));
    for (const id of members) expect(await balance(id)).toEqual({ available: 20, pending: 0, reserved: 80 });
    await sound();
  });

  it("the same event eight times is posted once", async () => {
    const results = await Promise.all(Array.from({ length: 8 }, () => post(earn({ ...event("a"), points: 100 }))));
    expect(results.filter(([result]) => !result?.duplicate)).toHaveLength(1);
    expect(new Set(results.map(([result]) => result?.transactionId)).size).toBe(1);
    expect(await balance()).toMatchObject({ pending: 100 });
    await sound();
  });

  it("the same key for two members: one is refused", async () => {
    const results = await Promise.allSettled([1n, 2n].map((id) => post(earn({ ...event("a", id), points: 5 }))));
    expect(codes(results)).toEqual(["LEDGER_KEY_CONFLICT"]);
    await sound();
  });

  it("calls that touch the same members in opposite order never wait in a circle", async () => {
    const members = Array.from({ length: 40 }, (_, index) => BigInt(index + 1));
    const rounds = Array.from({ length: 24 }, (_, round) => {
      const ids = round % 2 === 0 ? members : members.toReversed();
      return post(
        ...ids.map((id) => earn({ ...event(`e:${round}:${id}`, id), points: 3 })),
        ...ids.map((id) => mature({ ...event(`m:${round}:${id}`, id), points: 2 })),
        ...ids.map((id) => reserve({ ...event(`r:${round}:${id}`, id), points: 1 })),
      );
    });
    await Promise.all(rounds);
    expect(await balance(17n)).toEqual({ available: 24, pending: 24, reserved: 24 });
    await sound();
  });

  it("two expiry runs and a redemption share what is there", async () => {
    await post(earnAvailable({ ...event("a"), points: 100, expiresAt: at(1) }));
    const [, , redemption] = await Promise.allSettled([
      expireLots(database.prisma, { shopId, now: at(2) }),
      expireLots(database.prisma, { shopId, now: at(2) }),
      post(reserve({ ...event("r"), points: 60 })),
    ]);
    const reserved = redemption?.status === "fulfilled" ? 60 : 0;
    expect(await balance()).toEqual({ available: 0, pending: 0, reserved });
    await sound();
  });
});
