import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createQueues, stopBoss } from "~/lib/queue.server";
import { decideItems, undoDecisions } from "~/modules/approvals/decide-items.server";
import { matureAwards } from "~/modules/earning/awards/mature-awards.server";
import { adjustPoints } from "~/modules/ledger/adjust-points.server";
import { checkBooks } from "~/modules/earning/awards/check-books.server";
import { jobs } from "~/modules/jobs/registry";
import { customerPayload } from "../../factories/customer-payload";
import { createTestDatabase, type TestDatabase } from "../../setup/test-database";
import { ANNA, BEN, CARA, cancelled, merged, now, openShop, order, type Webhook } from "./owners-shop";

// Staff decide on awards of people who are one by now, and on those whose points were spent. Take-backs stop at zero.

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
  await createQueues([jobs.publishMemberCards, jobs.readConsentWordings]);
});
afterAll(async () => {
  await stopBoss();
  await database.close();
});

type Rules = NonNullable<Parameters<typeof openShop>[1]>;
/** A webhook, a decision of staff on the award of a source, or a member spending points. */
type Step = Webhook | `${"approve" | "reject" | "undo"} ${string}` | `spend ${number}` | "wait";

async function openStaffShop(rules: Rules) {
  const waiting = rules.map((rule) => ({ approval: "STAFF" as const, holdDays: 0, ...rule }));
  const { shop, receive, balance } = await openShop(database, waiting, { orderRule: false });
  const { prisma } = database;
  const available = async (customer: number) => (await balance(customer))?.available ?? 0;
  const take = async (step: Step) => {
    if (typeof step !== "string") return receive(step);
    const [what, subject = ""] = step.split(" ");
    if (what === "wait") return void (await matureAwards(prisma, { shopId: shop.id, now: new Date("2027-01-01") }));
    if (what === "spend") {
      const points = -(await available(Number(subject)));
      const spending = { points, key: crypto.randomUUID(), reason: "Spent", actor: "staff:1", now };
      return void (await adjustPoints(prisma, { shopId: shop.id, customerId: BigInt(subject), ...spending }));
    }
    const { id } = await prisma.award.findFirstOrThrow({ where: { shopId: shop.id, source: subject } });
    const input = { shopId: shop.id, ids: [id], actor: "staff:1", now };
    const [result] = await (what === "undo"
      ? undoDecisions(prisma, input)
      : decideItems(prisma, { ...input, verdict: what === "approve" ? "APPROVED" : "REJECTED" }));
    expect(result?.outcome).toBe("DECIDED");
  };
  const run = async (steps: Step[]) => {
    for (const step of steps) await take(step);
    expect(await checkBooks(prisma, { shopId: shop.id })).toEqual([]);
  };
  return { run, available };
}

const hours: Record<number, string> = { [ANNA]: "08", [CARA]: "09", [BEN]: "10" };
const account = (id: number): Webhook => [
  "customers/create",
  customerPayload({ id, createdAt: `2026-09-01T${hours[id]}:00:00Z` }),
];
const [anna, ben, cara] = [`member:${ANNA}`, `member:${BEN}`, `member:${CARA}`] as const;

describe("of accounts that are one person's by now the earlier counts", () => {
  const annaKnown: Step[] = [account(ANNA)];
  const benIsAnna: Step[] = [merged(BEN, ANNA)];
  const caraIsAnna: Step[] = [merged(CARA, ANNA)];
  // Cara's account is older than Ben's. Anna's is the oldest, but what it earns is available already when her webhook comes.
  const orders: [string, Step[][]][] = [
    ["Ben, Anna, Cara", [benIsAnna, annaKnown, caraIsAnna]],
    ["Ben, Cara, Anna", [benIsAnna, caraIsAnna, annaKnown]],
    ["Cara, Ben, Anna", [caraIsAnna, benIsAnna, annaKnown]],
    ["Cara, Anna, Ben", [caraIsAnna, annaKnown, benIsAnna]],
  ];
  const decisions: [Step[], number][] = [
    [[`approve ${cara}`, `reject ${ben}`], 50],
    [[`reject ${cara}`, `approve ${ben}`], 0],
  ];
  const cases = orders.flatMap(([name, parts]) =>
    decisions.flatMap(([decided, points]) =>
      [0, 1, 2, 3].map((at) => ({
        name,
        at,
        decided: decided.join(", "),
        points,
        parts: parts.toSpliced(at, 0, decided),
      })),
    ),
  );

  it.each(cases)("$name, decided at $at: $decided", async ({ parts, points }) => {
    const { run, available } = await openStaffShop([{ event: "ACCOUNT", points: 50 }]);
    await run([account(BEN), account(CARA), ...parts.flat()]);
    expect(await available(ANNA)).toBe(points);
  });
});

describe("of first orders that are one person's by now the earlier counts", () => {
  const [A, B, C] = [450_100, 450_200, 450_300];
  const known: Step[] = [order(B, BEN, { placed: 2 }), order(A, ANNA), order(C, ANNA, { placed: 3 })];
  const falls: Step[] = [cancelled(A, ANNA, { day: 25 }), cancelled(B, BEN, { placed: 2, day: 26 })];
  const again: Step[] = [order(C, ANNA, { placed: 3, day: 27 }), order(A, ANNA, { day: 28 })];
  const merge: Step[] = [merged(BEN, ANNA)];
  it.each([0, 1, 2, 3, 4])("whichever order is the first, merged at %i", async (at) => {
    const steps = [...falls, ...again].toSpliced(at, 0, ...merge);
    for (const [decided, points] of [
      [[`approve ${anna}`, `reject ${ben}`], 100],
      [[`reject ${anna}`, `approve ${ben}`], 0],
    ] as const) {
      const { run, available } = await openStaffShop([{ event: "FIRST_ORDER", points: 100 }]);
      await run([...known, ...decided, ...steps]);
      expect([decided, await available(ANNA)]).toEqual([decided, points]);
    }
  });
});

describe("points that staff give pay first what is owed for the same", () => {
  const accounts: Step[] = [account(ANNA), account(BEN)];
  const [A, B, C] = [450_100, 450_200, 450_300];
  const [first, second] = [`order:${B}`, `order:${C}`] as const;
  const comebacks: Step[] = [A, B, C].map((id, index) => order(id, ANNA, { placed: 1 + 9 * index }));
  const spend = (customer: number): Step => `spend ${customer}`;

  it.each<[string, Step[], number]>([
    ["while it waits", [`approve ${ben}`, spend(BEN), merged(BEN, ANNA), `approve ${anna}`], 0],
    [
      "after it was rejected",
      [`reject ${anna}`, `approve ${ben}`, spend(BEN), merged(BEN, ANNA), `undo ${anna}`, `approve ${anna}`],
      0,
    ],
    [
      "and only once",
      [`approve ${ben}`, spend(BEN), merged(BEN, ANNA), `approve ${anna}`, `undo ${anna}`, `approve ${anna}`] as Step[],
      0,
    ],
    [
      "where both were given, with what is there",
      [`approve ${anna}`, `approve ${ben}`, spend(BEN), merged(BEN, ANNA)],
      0,
    ],
  ])("an account that was merged, %s", async (_name, steps, points) => {
    const { run, available } = await openStaffShop([{ event: "ACCOUNT", points: 50 }]);
    await run([...accounts, ...steps]);
    expect(await available(ANNA)).toBe(points);
  });

  const spentAndUndone: Step[] = [...comebacks, `approve ${first}`, spend(ANNA), `undo ${first}`];
  it.each<[string, Step[], number]>([
    ["the other one", [`approve ${second}`], 0],
    ["the same one", [`approve ${first}`], 0],
    ["both", [`approve ${second}`, `approve ${first}`], 60],
    ["both, the other way round", [`approve ${first}`, `approve ${second}`], 60],
    ["the other one, with news of the orders between", [order(A, ANNA, { day: 28 }), `approve ${second}`], 0],
    ["both, after the first fell", [cancelled(B, ANNA, { placed: 10 }), `approve ${second}`], 0],
  ])("a comeback, given: %s", async (_name, steps, points) => {
    const { run, available } = await openStaffShop([{ event: "COMEBACK", steps: [{ afterDays: 5, points: 60 }] }]);
    await run([...spentAndUndone, ...steps]);
    expect(await available(ANNA)).toBe(points);
  });

  it("a comeback on hold, once its points become available", async () => {
    const steps = [{ afterDays: 5, points: 60 }];
    const { run, available } = await openStaffShop([{ event: "COMEBACK", steps, holdDays: 14 }]);
    const [begin, ended, again] = comebacks as [Step, Step, Step];
    await run([begin, ended, `approve ${first}`, "wait", again, `approve ${second}`, spend(ANNA), `undo ${first}`]);
    await run(["wait"]);
    expect(await available(ANNA)).toBe(0);
  });
});
