import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createQueues, stopBoss } from "~/lib/queue.server";
import { advanceImport } from "~/modules/balance-imports/advance-import.server";
import { changeSettings } from "~/modules/balance-imports/change-settings.server";
import {
  collectImports,
  discardImport,
  eraseCustomerImports,
  forgetImports,
} from "~/modules/balance-imports/import-lifecycle.server";
import type { SettingsInput } from "~/modules/balance-imports/import-settings";
import { openImport } from "~/modules/balance-imports/open-import.server";
import { getImport, listImportRows, previewUndo } from "~/modules/balance-imports/read-import.server";
import { resumeImports, startBooking, startUndo } from "~/modules/balance-imports/start-import.server";
import { historyCardPart } from "~/modules/earning/history-card-part.server";
import { jobs } from "~/modules/jobs/registry";
import { adjustPoints } from "~/modules/ledger/adjust-points.server";
import { checkLedger } from "~/modules/ledger/check-ledger.server";
import { readPointsMoved } from "~/modules/ledger/read-points-moved.server";
import { readBalances } from "~/modules/ledger/read-balances.server";
import { transferPoints } from "~/modules/ledger/transfer-points.server";
import { endStay, readMembershipTerms } from "~/modules/members/membership/stays.server";
import { readMemberPage } from "~/modules/read-models/read-member-page.server";
import { makeMember } from "../../factories/member";
import { makeShop } from "../../factories/shop";
import { createTestDatabase, type TestDatabase } from "../../setup/test-database";

const now = new Date("2026-11-21T12:00:00Z");
let database: TestDatabase;
let shopId: number;

beforeAll(async () => {
  database = await createTestDatabase();
  shopId = (await makeShop(database.prisma)).id;
  await createQueues([jobs.publishMemberCards, jobs.publishAllCards, jobs.bookBalances]);
});
afterAll(async () => {
  await stopBoss();
  await database.close();
});

type Line = readonly [email: string, points: string | number];
const smile = ["email", "points_balance", "referral_url"];
const file = (lines: readonly Line[], head = smile) =>
  Uint8Array.from(Buffer.from([head, ...lines].map((cells) => cells.map((cell) => `"${cell}"`).join(",")).join("\n")));

const upload = (lines: readonly Line[], of = shopId) =>
  openImport(database.prisma, { shopId: of, fileName: "smile.csv", bytes: file(lines), actor: "staff:9", now });

const asIs: SettingsInput = {
  app: "SMILE",
  label: "",
  email: 0,
  customerId: null,
  points: 1,
  numbers: "AUTO",
  roundDown: false,
};

const plannedOf = async (id: string, of = shopId) => (await getImport(database.prisma, { shopId: of, id })).planned;
const start = async (id: string, of = shopId) =>
  startBooking(database.prisma, { shopId: of, id, actor: "staff:9", seen: await plannedOf(id, of) });

async function run(importId: string, of = shopId): Promise<void> {
  while (!(await advanceImport(database.prisma, { shopId: of, importId, now })));
}
async function book(id: string, of = shopId): Promise<void> {
  expect(await start(id, of)).toBe(true);
  await run(id, of);
}
async function undo(id: string, of = shopId): Promise<void> {
  await startUndo(database.prisma, { shopId: of, id, actor: "staff:9" });
  await run(id, of);
}

const rowsOf = (id: string, of = shopId) =>
  listImportRows(database.prisma, { shopId: of, id, filter: {}, after: 0, limit: 500 });
const outcomes = async (id: string) => (await rowsOf(id)).map(({ outcome }) => outcome);
const available = async (customerId: bigint, of = shopId) =>
  (await readBalances(database.prisma, { shopId: of, customerIds: [customerId] })).get(customerId)?.available;
const member = (email: string) => makeMember(database.prisma, { shopId, email });

describe("an import", () => {
  it("lists everything before it books anything, and books what it listed", async () => {
    const ada = await member("ada@example.test");
    const bea = await member("Bea@Example.test");
    const id = await upload([
      ["ADA@example.test", 120],
      ["bea@example.test", "1.500,00"],
      ["nobody@example.test", 40],
      ["ada@example.test", 120],
      ["bea2@example.test", -4],
    ]);
    expect(await outcomes(id)).toEqual(["BOOK", "BOOK", "UNKNOWN", "DOUBLED", "UNKNOWN"]);
    expect([await available(ada.customerId), await available(bea.customerId)]).toEqual([0, 0]);

    await book(id);
    expect([await available(ada.customerId), await available(bea.customerId)]).toEqual([120, 1_500]);
    expect(await outcomes(id)).toEqual(["BOOKED", "BOOKED", "UNKNOWN", "DOUBLED", "UNKNOWN"]);
    const page = await readMemberPage(database.prisma, { shopId, customerId: ada.customerId, limit: 5 });
    expect(page?.activities).toMatchObject([
      {
        kind: "ADJUST",
        points: 120,
        cause: "IMPORTED",
        importedFrom: "Smile",
        reason: null,
        expiresAt: null,
        byStaff: true,
      },
    ]);
    const cards = await historyCardPart.read(database.prisma, { shopId, customerIds: [ada.customerId], now });
    expect(cards.get(ada.customerId)?.history).toMatchObject([{ kind: "IMPORTED", points: 120 }]);
    expect(await checkLedger(database.prisma, { shopId })).toEqual([]);
  });

  it("keeps nothing that was read of who was booked, and of others as long as it is listed", async () => {
    await member("carl@example.test");
    const id = await upload([
      ["carl@example.test", 5],
      ["unknown@example.test", 5],
    ]);
    await book(id);
    expect(await rowsOf(id)).toMatchObject([
      { cells: [], email: null, outcome: "BOOKED" },
      { email: "unknown@example.test", outcome: "UNKNOWN" },
    ]);
  });

  it("booked once is not booked again, whatever the file is called or how it is saved", async () => {
    const dora = await member("dora@example.test");
    await book(await upload([["dora@example.test", 70]]));
    const again = await upload([["dora@example.test", "70,00"]]);
    expect(await outcomes(again)).toEqual(["ALREADY_IMPORTED"]);
    await expect(start(again)).rejects.toMatchObject({ code: "IMPORT_EMPTY" });
    await changeSettings(database.prisma, { shopId, id: again, input: { ...asIs, app: "OTHER", label: "Christmas" } });
    await book(again);
    expect(await available(dora.customerId)).toBe(140);
  });

  it("started twice, interrupted and run again books each customer once", async () => {
    const ella = await member("ella@example.test");
    const id = await upload([["ella@example.test", 11]]);
    const seen = await plannedOf(id);
    const tries = await Promise.allSettled(
      [1, 2].map(() => startBooking(database.prisma, { shopId, id, actor: "staff:9", seen })),
    );
    expect(tries.filter((one) => one.status === "fulfilled")).toHaveLength(1);
    await run(id);
    await database.prisma.balanceImportRow.updateMany({ where: { importId: id }, data: { outcome: "BOOK" } });
    await database.prisma.balanceImport.updateMany({ where: { id }, data: { status: "BOOKING" } });
    await run(id);
    expect(await available(ella.customerId)).toBe(11);
  });

  it("is shown again where something has changed since staff looked", async () => {
    const finn = await member("finn@example.test");
    const id = await upload([["finn@example.test", 9]]);
    await database.prisma.member.updateMany({ where: { customerId: finn.customerId }, data: { status: "DELETED" } });
    expect(await start(id)).toBe(false);
    expect(await outcomes(id)).toEqual(["UNKNOWN"]);
    expect(await available(finn.customerId)).toBe(0);
  });

  it("refuses to book what was changed in another window", async () => {
    await member("gina@example.test");
    const id = await upload([["gina@example.test", 9]]);
    const seen = await plannedOf(id);
    await changeSettings(database.prisma, { shopId, id, input: { ...asIs, app: "OTHER", label: "Other" } });
    expect(await startBooking(database.prisma, { shopId, id, actor: "staff:9", seen })).toBe(false);
  });

  it("books one at a time", async () => {
    await member("hans@example.test");
    await member("ines@example.test");
    const [first, second] = [await upload([["hans@example.test", 1]]), await upload([["ines@example.test", 1]])];
    await start(first);
    await expect(start(second)).rejects.toMatchObject({ code: "IMPORT_BUSY" });
    await run(first);
    await book(second);
  });

  it("started at the same moment as another with the same customer, gives the points once", async () => {
    const jana = await member("jana@example.test");
    const ids = [await upload([["jana@example.test", 6]]), await upload([["jana@example.test", 6]])];
    await Promise.allSettled(ids.map((id) => start(id)));
    for (const id of ids) await run(id);
    const [waiting] = await database.prisma.balanceImport.findMany({ where: { id: { in: ids }, status: "OPEN" } });
    expect(await start(waiting?.id ?? "")).toBe(false);
    expect(await available(jana.customerId)).toBe(6);
  });

  it("is picked up again when its job gave up", async () => {
    const of = (await makeShop(database.prisma)).id;
    await makeMember(database.prisma, { shopId: of, email: "karl@example.test" });
    const id = await upload([["karl@example.test", 6]], of);
    await start(id, of);
    const waiting = () => database.prisma.$queryRaw<object[]>`
      DELETE FROM pgboss.job WHERE name = ${jobs.bookBalances.name} AND (data->>'shopId')::int = ${of} RETURNING 1 AS one`;
    expect(await waiting()).toHaveLength(1);
    await resumeImports(database.prisma);
    expect(await waiting()).toHaveLength(1);
    await run(id, of);
    await resumeImports(database.prisma);
    expect(await waiting()).toEqual([]);
  });

  it("knows nobody of another shop, and no import of one", async () => {
    const other = (await makeShop(database.prisma)).id;
    await makeMember(database.prisma, { shopId: other, email: "elsewhere@example.test" });
    const id = await upload([["elsewhere@example.test", 3]]);
    expect(await outcomes(id)).toEqual(["UNKNOWN"]);
    await expect(getImport(database.prisma, { shopId: other, id })).rejects.toMatchObject({ code: "IMPORT_NOT_FOUND" });
    await expect(discardImport(database.prisma, { shopId: other, id })).rejects.toMatchObject({
      code: "IMPORT_NOT_FOUND",
    });
    await expect(startUndo(database.prisma, { shopId: other, id, actor: "staff:1" })).rejects.toMatchObject({
      code: "IMPORT_NOT_FOUND",
    });
  });

  it("gives nothing to who has left, and to who has not joined yet what they will find", async () => {
    const of = (await makeShop(database.prisma, { membershipMode: "JOINED", membershipSince: now })).id;
    const later = await makeMember(database.prisma, { shopId: of, email: "later@example.test" });
    const left = await makeMember(database.prisma, { shopId: of, email: "left@example.test" });
    const terms = await readMembershipTerms(database.prisma, { shopId: of });
    const who = { shopId: of, customerId: left.customerId, by: "member", now };
    await database.prisma.membership.create({
      data: { shopId: of, customerId: left.customerId, joinedAt: now, countsFrom: now, joinedBy: "member" },
    });
    await endStay(database.prisma, { ...who, terms });
    const id = await upload(
      [
        ["later@example.test", 3],
        ["left@example.test", 3],
      ],
      of,
    );
    await book(id, of);
    expect([await available(later.customerId, of), await available(left.customerId, of)]).toEqual([3, 0]);
  });

  it.each([
    ["", "FILE_NOT_A_TABLE"],
    ["email,points\n", "FILE_NOT_A_TABLE"],
    ["just one column\nvalue\n", "FILE_NOT_A_TABLE"],
    ["\u0000\u0001", "FILE_NOT_A_TABLE"],
    ['email,points\n"ada@example.test,5\nbea@example.test,6\n', "FILE_QUOTE_OPEN"],
    [`a,b\n${"1,2\n".repeat(100_001)}`, "FILE_TOO_MANY_LINES"],
  ])("refuses what holds no balances", async (text, code) => {
    const bytes = Uint8Array.from(Buffer.from(text));
    const sent = openImport(database.prisma, { shopId, fileName: "x.csv", bytes, actor: "staff:9", now });
    await expect(sent).rejects.toMatchObject({ code, field: "file" });
  });

  it("without a known column plans nothing until staff name it", async () => {
    const jan = await member("jan@example.test");
    const bytes = file([["jan@example.test", 8]], ["Wer", "Wie viel"]);
    const id = await openImport(database.prisma, { shopId, fileName: "liste.csv", bytes, actor: "staff:9", now });
    await expect(start(id)).rejects.toMatchObject({ code: "IMPORT_EMPTY" });
    const named: SettingsInput = { ...asIs, app: "OTHER", label: "Stempelkarte" };
    const wrong = (input: Partial<SettingsInput>) =>
      expect(changeSettings(database.prisma, { shopId, id, input: { ...named, ...input } })).rejects;
    await wrong({ label: "" }).toMatchObject({ code: "REQUIRED", field: "label" });
    await wrong({ points: null }).toMatchObject({ code: "REQUIRED", field: "points" });
    await wrong({ email: null }).toMatchObject({ code: "REQUIRED", field: "email" });
    await wrong({ email: 1 }).toMatchObject({ code: "COLUMN_TWICE" });
    await wrong({ points: 99 }).toMatchObject({ code: "INVALID" });
    await changeSettings(database.prisma, { shopId, id, input: named });
    await book(id);
    expect(await available(jan.customerId)).toBe(8);
  });
});

describe("undoing a whole import", () => {
  const spend = (customerId: bigint, points: number, of = shopId) =>
    adjustPoints(database.prisma, {
      shopId: of,
      customerId,
      points: -points,
      reason: "Spent",
      actor: "staff:9",
      key: `${customerId}`,
      now,
    });

  it("takes what is still there, says before what was spent, and the file can be booked anew", async () => {
    const [kim, lea] = [await member("kim@example.test"), await member("lea@example.test")];
    const lines: Line[] = [
      ["kim@example.test", 100],
      ["lea@example.test", 50],
    ];
    const id = await upload(lines);
    await book(id);
    await spend(kim.customerId, 30);
    expect(await previewUndo(database.prisma, { shopId, id })).toEqual({
      customers: 2,
      points: 150,
      spent: 30,
      policy: "STOP_AT_ZERO",
    });
    await undo(id);
    expect([await available(kim.customerId), await available(lea.customerId)]).toEqual([0, 0]);
    expect((await rowsOf(id)).map(({ outcome, taken }) => [outcome, taken])).toEqual([
      ["UNDONE", 70],
      ["UNDONE", 50],
    ]);
    const page = await readMemberPage(database.prisma, { shopId, customerId: lea.customerId, limit: 1 });
    expect(page?.activities).toMatchObject([{ points: -50, cause: "IMPORT_UNDONE", importedFrom: "Smile" }]);
    await startUndo(database.prisma, { shopId, id, actor: "staff:9" });
    expect(await outcomes(await upload(lines))).toEqual(["BOOK", "BOOK"]);
    const figures = await readPointsMoved(database.prisma, { shopId, from: now, to: now });
    // Neither the import nor its undoing: only the points that were taken by hand.
    expect(figures).toEqual({ issued: 0, takenBack: 30, spent: 0 });
    expect(await checkLedger(database.prisma, { shopId })).toEqual([]);
  });

  it("goes below zero where the shop's take-backs do", async () => {
    const of = (await makeShop(database.prisma, { programme: { takeBackPolicy: "NEGATIVE" } })).id;
    const max = await makeMember(database.prisma, { shopId: of, email: "max@example.test" });
    const id = await upload([["max@example.test", 100]], of);
    await book(id, of);
    await spend(max.customerId, 30, of);
    await undo(id, of);
    expect(await available(max.customerId, of)).toBe(-30);
    expect(await checkLedger(database.prisma, { shopId: of })).toEqual([]);
  });

  it("finds the points of a customer who was merged", async () => {
    const [nina, olga] = [await member("nina@example.test"), await member("olga@example.test")];
    const id = await upload([["nina@example.test", 25]]);
    await book(id);
    await transferPoints(database.prisma, {
      shopId,
      fromId: nina.customerId,
      toId: olga.customerId,
      keyPrefix: "merge:test",
      actor: "system",
      now,
    });
    await database.prisma.member.updateMany({
      where: { shopId, customerId: nina.customerId },
      data: { status: "MERGED", mergedIntoId: olga.customerId },
    });
    expect(await outcomes(await upload([["olga@example.test", 25]]))).toEqual(["ALREADY_IMPORTED"]);
    await undo(id);
    expect(await available(olga.customerId)).toBe(0);
  });

  it("leaves out who is gone when it says what it would take", async () => {
    const [sara, tom] = [await member("sara@example.test"), await member("tom@example.test")];
    const id = await upload([
      ["sara@example.test", 10],
      ["tom@example.test", 5],
    ]);
    await book(id);
    await database.prisma.member.updateMany({ where: { customerId: sara.customerId }, data: { status: "REDACTED" } });
    expect(await previewUndo(database.prisma, { shopId, id })).toMatchObject({ customers: 1, points: 5, spent: 0 });
    await undo(id);
    expect(await available(tom.customerId)).toBe(0);
  });

  it("is for what was booked only", async () => {
    const id = await upload([["pia@example.test", 1]]);
    await expect(startUndo(database.prisma, { shopId, id, actor: "staff:9" })).rejects.toMatchObject({
      code: "IMPORT_NOT_BOOKED",
    });
  });
});

it("import and undo leave every balance as it was, and what is listed is what is booked", async () => {
  const of = (await makeShop(database.prisma)).id;
  const members = [];
  for (let index = 0; index < 8; index += 1) {
    members.push(await makeMember(database.prisma, { shopId: of, email: `r${index}@example.test` }));
  }
  const customerIds = members.map(({ customerId }) => customerId);
  const balances = async () => [...(await readBalances(database.prisma, { shopId: of, customerIds })).values()];
  const lines = fc.array(
    fc.tuple(
      fc.integer({ min: 0, max: 9 }).map((index) => `r${index}@example.test`),
      fc.oneof(fc.integer({ min: -3, max: 5_000 }), fc.constantFrom("", "x", "1,5", "3000000000")),
    ),
    { minLength: 1, maxLength: 12 },
  );
  await fc.assert(
    fc.asyncProperty(lines, async (table) => {
      const before = await balances();
      const id = await upload(table, of);
      const listed = (await rowsOf(id, of)).filter(({ outcome }) => outcome === "BOOK");
      if (listed.length === 0) return discardImport(database.prisma, { shopId: of, id });
      await book(id, of);
      const after = await balances();
      const gained = customerIds.map((_, index) => (after[index]?.available ?? 0) - (before[index]?.available ?? 0));
      const expected = customerIds.map((own) => listed.find(({ customerId }) => customerId === own)?.points ?? 0);
      expect(gained).toEqual(expected);
      await undo(id, of);
      expect(await balances()).toEqual(before);
      return undefined;
    }),
    { numRuns: 15 },
  );
  expect(await checkLedger(database.prisma, { shopId: of })).toEqual([]);
});

describe("files", () => {
  it("that nobody booked go after a week, of others what was left out after a month; what was booked can be undone still", async () => {
    const quin = await member("quin@example.test");
    const booked = await upload([
      ["quin@example.test", 4],
      ["away@example.test", 4],
    ]);
    await book(booked);
    const open = await upload([["quin2@example.test", 4]]);
    const day = (days: number) => new Date(now.getTime() + days * 1_000);
    await forgetImports(database.prisma, { openBefore: now, linesBefore: now });
    expect(await outcomes(open)).toHaveLength(1);
    await forgetImports(database.prisma, { openBefore: day(1), linesBefore: day(1) });
    await expect(getImport(database.prisma, { shopId, id: open })).rejects.toMatchObject({ code: "IMPORT_NOT_FOUND" });
    expect(await outcomes(booked)).toEqual(["BOOKED"]);
    await undo(booked);
    expect(await available(quin.customerId)).toBe(0);
  });

  it("give out and forget a customer's lines, and no line of somebody whose address only ends alike", async () => {
    const of = (await makeShop(database.prisma)).id;
    await makeMember(database.prisma, { shopId: of, email: "joanna@example.test" });
    const id = await upload(
      [
        ["joanna@example.test", 1],
        ["Anna <Anna@example.test>; other@example.test", 2],
        ["anna@example.test", 3],
      ],
      of,
    );
    const concerned = { shopId: of, customerIds: [], emails: ["anna@example.test"] };
    expect(await collectImports(database.prisma, concerned)).toMatchObject([{ line: 3 }, { line: 4 }]);
    await eraseCustomerImports(database.prisma, concerned);
    expect((await rowsOf(id, of)).map(({ line }) => line)).toEqual([2]);
  });

  it("with signs of two halves are cut between signs", async () => {
    const long = `${"a".repeat(299)}😀`;
    const id = await upload([[long, 1]]);
    expect((await rowsOf(id))[0]?.cells[0]).toBe(long);
  });

  it("can be thrown away before they are booked, and not after", async () => {
    await member("rosa@example.test");
    const id = await upload([["rosa@example.test", 4]]);
    await discardImport(database.prisma, { shopId, id });
    await expect(getImport(database.prisma, { shopId, id })).rejects.toMatchObject({ code: "IMPORT_NOT_FOUND" });
    const booked = await upload([["rosa@example.test", 4]]);
    await book(booked);
    await expect(discardImport(database.prisma, { shopId, id: booked })).rejects.toMatchObject({
      code: "IMPORT_NOT_OPEN",
    });
  });
});
