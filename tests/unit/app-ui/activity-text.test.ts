import { createInstance, type TFunction } from "i18next";
import { beforeAll, describe, expect, it } from "vitest";
import { activityNotes, activityText, activityTitle } from "~/components/activity-text";
import { createFormat } from "~/lib/format";
import de from "~/locales/de.json";
import en from "~/locales/en.json";
import { toActivity, type ActivitySource } from "~/modules/read-models/activity";

const at = new Date("2026-11-21T10:00:00Z");
const texts: Record<string, TFunction> = {};
beforeAll(async () => {
  for (const [lng, app] of Object.entries({ en, de })) {
    const i18n = createInstance();
    await i18n.init({ lng, defaultNS: "app", resources: { [lng]: { app } }, interpolation: { escapeValue: false } });
    texts[lng] = i18n.t;
  }
});

type Given = Partial<ActivitySource["transaction"]> & Partial<Omit<ActivitySource, "transaction">>;
const order = { orderId: 7n, name: "#1012", cancelledAt: null, deletedAt: null };
const award = { event: "ORDER" as const, maturesAt: new Date("2026-12-05T10:00:00Z"), writtenOff: 0 };

function activity({ award: itsAward = null, order: itsOrder = null, staffName = null, ...given }: Given) {
  const transaction = {
    id: 1n,
    eventKey: "key",
    kind: "EARN",
    occurredAt: at,
    expiresAt: null,
    reason: null,
    actor: "system",
    entries: [],
  };
  return toActivity({ transaction: { ...transaction, ...given }, award: itsAward, order: itsOrder, staffName });
}

function textIn(language: "en" | "de", given: Given): string {
  const format = createFormat({ language, timeZone: "Europe/Berlin", currency: "EUR" });
  const what = activity(given);
  const t = texts[language] as TFunction;
  return [activityText(t, format, what), ...activityNotes(t, format, what)].join(" | ");
}

const pending = [
  { account: "PENDING", amount: 42 },
  { account: "ISSUED", amount: -42 },
];

const imported = [{ account: "AVAILABLE", amount: 42 }];
const gone = pending.map(({ account, amount }) => ({ account, amount: -amount }));

describe("movements of points in plain words", () => {
  it.each<[string, Given, string, string]>([
    [
      "points of another app",
      { kind: "ADJUST", eventKey: "balance-import:1:7", entries: imported, reason: "Smile", actor: "staff:9" },
      "+42 points | By staff",
      "+42 Punkte | Durch Mitarbeiter",
    ],
    [
      "points that came with an order",
      { kind: "EARN", entries: pending, reason: "ORDER_MOVED", order },
      "+42 points for order #1012, which now belongs to this customer",
      "+42 Punkte für Bestellung #1012, die jetzt zu diesem Kunden gehört",
    ],
    [
      "points that went with an order",
      { kind: "TAKE_BACK", entries: gone, reason: "ORDER_MOVED", order },
      "−42 points: order #1012 no longer belongs to this customer",
      "−42 Punkte: Bestellung #1012 gehört nicht mehr zu diesem Kunden",
    ],
    [
      "points that two merged customers both had",
      { kind: "TAKE_BACK", entries: gone, reason: "COUNTS_ONCE", order },
      "−42 points: after two customers were merged this counts once",
      "−42 Punkte: zwei Kunden wurden zusammengeführt, das zählt nur einmal",
    ],
    [
      "points beyond what the rule gives one member",
      { kind: "TAKE_BACK", entries: gone, reason: "LIMIT_REACHED", order },
      "−42 points: the rule gives one member no more in this time",
      "−42 Punkte: mehr gibt die Regel einem Mitglied in dieser Zeit nicht",
    ],
    [
      "an order on hold",
      { entries: pending, award, order },
      "+42 points for order #1012, available from Dec 5, 2026",
      "+42 Punkte für Bestellung #1012, verfügbar ab 05.12.2026",
    ],
    [
      "an order without hold",
      { entries: [{ account: "AVAILABLE", amount: 1 }], award, order },
      "+1 point for order #1012",
      "+1 Punkt für Bestellung #1012",
    ],
    [
      "a refund of points that were spent",
      {
        kind: "TAKE_BACK",
        entries: [
          { account: "AVAILABLE", amount: -10 },
          { account: "WRITTEN_OFF", amount: -5 },
        ],
        award,
        order,
      },
      "−10 points: order #1012 was refunded or changed | 5 points had already been spent and were written off",
      "−10 Punkte: Bestellung #1012 wurde erstattet oder geändert | 5 Punkte waren schon ausgegeben und wurden ausgebucht",
    ],
    [
      "a cancellation",
      {
        kind: "TAKE_BACK",
        entries: [{ account: "PENDING", amount: -42 }],
        award,
        order: { ...order, cancelledAt: at },
      },
      "−42 points: order #1012 was cancelled",
      "−42 Punkte: Bestellung #1012 wurde storniert",
    ],
    [
      "an order that is gone",
      {
        kind: "TAKE_BACK",
        entries: [{ account: "PENDING", amount: -42 }],
        award,
        order: { ...order, cancelledAt: at, deletedAt: at },
      },
      "−42 points: order #1012 was deleted in Shopify",
      "−42 Punkte: Bestellung #1012 wurde in Shopify gelöscht",
    ],
    [
      "maturing",
      {
        kind: "MATURE",
        entries: [
          { account: "PENDING", amount: -42 },
          { account: "AVAILABLE", amount: 42 },
        ],
        award,
        order,
      },
      "42 points of order #1012 became available",
      "42 Punkte aus Bestellung #1012 wurden verfügbar",
    ],
    [
      "an adjustment by staff",
      { kind: "ADJUST", entries: [{ account: "AVAILABLE", amount: 1200 }], reason: "Late parcel", actor: "staff:1" },
      "+1,200 points added by hand | Reason: Late parcel | By staff",
      "+1.200 Punkte von Hand gutgeschrieben | Grund: Late parcel | Durch Mitarbeiter",
    ],
    [
      "a deduction",
      { kind: "ADJUST", entries: [{ account: "AVAILABLE", amount: -1 }], reason: "Mistake", actor: "staff:1" },
      "−1 point deducted by hand | Reason: Mistake | By staff",
      "−1 Punkt von Hand abgezogen | Grund: Mistake | Durch Mitarbeiter",
    ],
    [
      "a kind that nobody knows yet",
      { kind: "SOMETHING", entries: [{ account: "AVAILABLE", amount: 3 }] },
      "+3 points",
      "+3 Punkte",
    ],
  ])("%s", (_name, given, english, german) => {
    expect(textIn("en", given)).toBe(english);
    expect(textIn("de", given)).toBe(german);
  });

  it("does not promise a day that has passed", () => {
    const past = { ...award, maturesAt: new Date("2026-10-05T10:00:00Z") };
    expect(textIn("en", { entries: pending, award: past, order })).toBe("+42 points for order #1012");
  });
});

it.each<[string, Given, string, string]>([
  ["an order", { award, order }, "Order #1012", "Bestellung #1012"],
  ["a newsletter", { award: { ...award, event: "NEWSLETTER" } }, "Newsletter sign-up", "Newsletter-Anmeldung"],
  ["staff", { kind: "ADJUST" }, "Manual adjustment", "Manuelle Anpassung"],
  ["a kind without a title", { kind: "NEVER_SEEN" }, "Points", "Punkte"],
])("a movement is titled by its cause: %s", (_cause, given, english, german) => {
  const { en: inEnglish, de: inGerman } = texts;
  expect(activityTitle(inEnglish!, activity(given))).toBe(english);
  expect(activityTitle(inGerman!, activity(given))).toBe(german);
});

it.each([
  ["balance-import:1:7", "Smile", "Imported from Smile", "Aus Smile übernommen"],
  ["balance-import:1:7:undo", "Smile", "Import from Smile undone", "Import aus Smile rückgängig gemacht"],
  ["balance-import:1:7", null, "Imported from another app", "Aus einer anderen App übernommen"],
])("imported points are titled by the app that they come from: %s", (eventKey, reason, en, de) => {
  const what = activity({ kind: "ADJUST", eventKey, entries: imported, reason, actor: "staff:9" });
  expect([activityTitle(texts.en as TFunction, what), activityTitle(texts.de as TFunction, what)]).toEqual([en, de]);
});
