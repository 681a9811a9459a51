import fc from "fast-check";
import { describe, expect, it } from "vitest";
import importsDe from "~/locales/imports.de.json";
import importsEn from "~/locales/imports.en.json";
import { readCsv } from "~/lib/read-csv";
import type { ImportSettings } from "~/modules/balance-imports/import-settings";
import {
  customerNumber,
  customersNamed,
  leftOutReasons,
  normalEmail,
  planRows,
  type FileRow,
  type KnownCustomers,
} from "~/modules/balance-imports/plan-rows";

const settings: ImportSettings = {
  app: "OTHER",
  label: "Stamp cards",
  email: 0,
  customerId: 1,
  points: 2,
  numbers: "AUTO",
  roundDown: false,
};

const known: KnownCustomers = {
  byId: new Map([
    [11n, 11n],
    [12n, 12n],
    // merged into 11
    [10n, 11n],
  ]),
  byEmail: new Map([
    ["ada@example.test", [11n]],
    ["bea@example.test", [12n]],
    ["left@example.test", [13n]],
    ["had@example.test", [14n]],
    ["two@example.test", [15n, 16n]],
  ]),
  left: new Set([13n]),
  imported: new Set([14n]),
};

const rowsOf = (lines: string[][]): FileRow[] => lines.map((cells, index) => ({ line: index + 2, cells }));
const outcomes = (...lines: string[][]) =>
  planRows(rowsOf(lines), settings, known).map(({ customerId, points, outcome }) => [customerId, points, outcome]);

describe("a line of a file", () => {
  it.each([
    [["Ada@Example.test ", "", "100"], 11n, 100, "BOOK"],
    [["", "12", "100"], 12n, 100, "BOOK"],
    [["", "gid://shopify/Customer/12", "100"], 12n, 100, "BOOK"],
    [["", "10", "100"], 11n, 100, "BOOK"],
    [["ada@example.test", "99", "100"], 11n, 100, "BOOK"],
    [["", "", "100"], null, 100, "NO_CUSTOMER"],
    [["", "1.2E+12", "100"], null, 100, "BAD_CUSTOMER"],
    [["nobody", "", "100"], null, 100, "BAD_CUSTOMER"],
    [["who@example.test", "", "100"], null, 100, "UNKNOWN"],
    [["two@example.test", "", "100"], null, 100, "SEVERAL_CUSTOMERS"],
    [["bea@example.test", "11", "100"], null, 100, "TWO_CUSTOMERS"],
    [["left@example.test", "", "100"], 13n, 100, "LEFT"],
    [["had@example.test", "", "100"], 14n, 100, "ALREADY_IMPORTED"],
    [["ada@example.test", "", "-3"], 11n, null, "NEGATIVE"],
    [["ada@example.test"], 11n, null, "NO_POINTS"],
  ] as const)("%j", (cells, customerId, points, outcome) => {
    expect(outcomes([...cells])).toEqual([[customerId, points, outcome]]);
  });

  it("of a customer who is there twice counts once, and not at all where the numbers differ", () => {
    expect(outcomes(["ada@example.test", "", "5"], ["", "10", "5"])).toEqual([
      [11n, 5, "BOOK"],
      [11n, 5, "DOUBLED"],
    ]);
    expect(outcomes(["ada@example.test", "", "5"], ["bea@example.test", "", "1"], ["", "10", "6"])).toEqual([
      [11n, 5, "DIFFERING"],
      [12n, 1, "BOOK"],
      [11n, 6, "DIFFERING"],
    ]);
  });

  it("asks for each address and number once", () => {
    const rows = rowsOf([
      ["Ada@example.test", "12", "1"],
      ["<ada@example.test>", "gid://shopify/Customer/12", "2"],
      ["", "", "3"],
    ]);
    expect(customersNamed(rows, settings)).toEqual({ emails: ["ada@example.test"], customerIds: [12n] });
  });
});

it.each([
  [" Ada@EXAMPLE.test ", "ada@example.test"],
  ["Ada Lovelace <ada@example.test>", "ada@example.test"],
  ["mailto:ada@example.test", "ada@example.test"],
  ["\u200Bada@example.test\uFEFF", "ada@example.test"],
  ["ada@example", null],
  ["ada@@example.test", null],
  ["", null],
])("the address %j is compared as %j", (typed, email) => {
  expect(normalEmail(typed)).toBe(email);
});

it.each([
  ["7100001", 7_100_001n],
  ["'7100001", 7_100_001n],
  ["0", null],
  ["7.1E+06", null],
  ["71000010000000000000", null],
])("the number %s is the customer %s", (typed, number) => {
  expect(customerNumber(typed)).toBe(number);
});

const customers = [...Array(12).keys()].map((index) => ({ email: `m${index}@example.test`, id: BigInt(100 + index) }));
const everybody: KnownCustomers = {
  byId: new Map(customers.map(({ id }) => [id, id])),
  byEmail: new Map(customers.map(({ email, id }) => [email, [id]])),
  left: new Set([101n]),
  imported: new Set([102n]),
};
const balances = fc.array(
  fc.record({ who: fc.integer({ min: 0, max: 15 }), points: fc.integer({ min: -5, max: 9_999_999 }) }),
  { maxLength: 30 },
);
const planned = (lines: string[][]) =>
  planRows(rowsOf(lines), settings, everybody).map(({ customerId, points, outcome }) => ({
    customerId,
    points,
    outcome,
  }));

it("the plan is the same whatever the encoding, the separator and the way of writing numbers", () => {
  const german = new Intl.NumberFormat("de-DE", { minimumFractionDigits: 2 });
  const english = new Intl.NumberFormat("en-US", { minimumFractionDigits: 2 });
  const writings = [String, (value: number) => german.format(value), (value: number) => english.format(value)];
  const encodings = [
    (text: string) => Buffer.from(text),
    (text: string) => Buffer.from(`\uFEFF${text}`),
    (text: string) => Buffer.from(text, "latin1"),
    (text: string) => Buffer.from(`\uFEFF${text}`, "utf16le"),
    (text: string) => Buffer.from(`\uFEFF${text}`, "utf16le").swap16(),
  ];
  fc.assert(
    fc.property(
      balances,
      fc.constantFrom(...writings),
      fc.constantFrom(...encodings),
      fc.constantFrom(",", ";", "\t"),
      (lines, write, encode, separator) => {
        const table = (write_: (value: number) => string) =>
          lines.map(({ who, points }) => [`m${who}@example.test`, "", write_(points)]);
        const text = [["Käufer", "id", "points"], ...table(write)]
          .map((cells) => cells.map((cell) => `"${cell}"`).join(separator))
          .join("\r\n");
        const read = readCsv(Uint8Array.from(encode(text))).rows.slice(1);
        expect(planned(read)).toEqual(planned(table(String)));
      },
    ),
  );
});

it("whoever gets points gets them once, and the order of the lines does not decide how many", () => {
  fc.assert(
    fc.property(balances, (lines) => {
      const table = lines.map(({ who, points }) => [`m${who}@example.test`, "", String(points)]);
      const booked = (rows: ReturnType<typeof planned>) =>
        rows.flatMap(({ outcome, customerId, points }) => (outcome === "BOOK" ? [[Number(customerId), points]] : []));
      const plan = booked(planned(table));
      expect(new Set(plan.map(([who]) => who)).size).toBe(plan.length);
      const byCustomer = ([a]: (number | null)[], [b]: (number | null)[]) => Number(a) - Number(b);
      expect(booked(planned(table.toReversed())).toSorted(byCustomer)).toEqual(plan.toSorted(byCustomer));
      expect(plan.every(([who, points]) => who !== 101 && who !== 102 && Number(points) > 0)).toBe(true);
    }),
  );
});

it("every outcome has words, and no words are left over", () => {
  const outcomes = ["BOOK", "BOOKED", "UNDONE", "GONE", ...leftOutReasons].sort();
  for (const texts of [importsEn, importsDe]) expect(Object.keys(texts.outcome).sort()).toEqual(outcomes);
});
