import { createInstance } from "i18next";
import { expect, it } from "vitest";
import { noNames, resourceKey } from "~/components/rules/rule-names";
import { toRuleView } from "~/components/rules/rule-view";
import { termsTexts } from "~/components/rules/rule-words";
import { createFormat } from "~/lib/format";
import de from "~/locales/de.json";
import en from "~/locales/en.json";

const at = new Date("2026-11-21T10:00:00Z");
const rule = {
  shopId: 1,
  id: "00000000-0000-4000-8000-000000000001",
  event: "ORDER" as const,
  name: "",
  enabled: true,
  enabledAt: null,
  priority: 0,
  points: 5,
  photoPoints: null,
  pointsPerUnit: null,
  unitMinor: null,
  steps: null,
  limits: {},
  conditions: { segments: ["1", "2"] },
  holdDays: 0,
  approval: "AUTOMATIC" as const,
  validFrom: null,
  validTo: null,
  createdAt: at,
  updatedAt: at,
  deletedAt: null,
};

it.each([
  ["en", en, "only segments Regulars, Friends", "(1 of it is gone from Shopify)"],
  ["de", de, "nur Segmente Regulars, Friends", "(1 davon gibt es in Shopify nicht mehr)"],
] as const)("says on a rule what it points to that is gone: %s", async (lng, app, named, gone) => {
  const i18n = createInstance();
  await i18n.init({ lng, defaultNS: "app", resources: { [lng]: { app } }, interpolation: { escapeValue: false } });
  const format = createFormat({ language: lng, timeZone: "Europe/Berlin", currency: "EUR" });
  const view = toRuleView(rule, { currency: "EUR", now: at, holdDays: 14 });
  const words = (segments: Record<string, string>, missing: string[]) =>
    termsTexts(i18n.t, format, view, {
      ...noNames,
      Segment: segments,
      gone: missing.map((id) => resourceKey("Segment", id)),
    });
  expect(words({ "1": "Regulars", "2": "Friends" }, [])).toContain(named);
  expect(words({ "1": "Regulars" }, ["2"]).join(" | ")).toContain(gone);
  // Where Shopify did not answer nothing is said to be gone.
  expect(words({}, []).join(" | ")).not.toContain(gone);
});
