import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { importTexts } from "~/lib/import-texts";
import cleanUpDe from "~/locales/clean-up.de.json";
import cleanUpEn from "~/locales/clean-up.en.json";
import de from "~/locales/de.json";
import en from "~/locales/en.json";
import programmeDe from "~/locales/programme.de.json";
import programmeEn from "~/locales/programme.en.json";
import liabilityDe from "~/locales/liability.de.json";
import liabilityEn from "~/locales/liability.en.json";
import referralDe from "~/locales/referral.de.json";
import referralEn from "~/locales/referral.en.json";
import rewardsDe from "~/locales/rewards.de.json";
import rewardsEn from "~/locales/rewards.en.json";
import setupDe from "~/locales/setup.de.json";
import setupEn from "~/locales/setup.en.json";
import shopDe from "~/locales/shop.de.json";
import shopEn from "~/locales/shop.en.json";
import termsDe from "~/locales/terms.de.json";
import termsEn from "~/locales/terms.en.json";

type Texts = { [key: string]: string | Texts };

function flatten(texts: Texts, prefix = ""): Map<string, string> {
  const found = new Map<string, string>();
  for (const [key, value] of Object.entries(texts)) {
    if (typeof value === "string") found.set(prefix + key, value);
    else for (const [inner, text] of flatten(value, `${prefix}${key}.`)) found.set(inner, text);
  }
  return found;
}

/** Texts that only some pages load are named with their namespace. */
const english = new Map([
  ...flatten(en),
  ...flatten(cleanUpEn, "cleanUp:"),
  ...flatten(programmeEn, "programme:"),
  ...flatten(importTexts.en, "imports:"),
  ...flatten(liabilityEn, "liability:"),
  ...flatten(referralEn, "referral:"),
  ...flatten(rewardsEn, "rewards:"),
  ...flatten(setupEn, "setup:"),
  ...flatten(shopEn, "shop:"),
  ...flatten(termsEn, "terms:"),
]);
const german = new Map([
  ...flatten(de),
  ...flatten(cleanUpDe, "cleanUp:"),
  ...flatten(programmeDe, "programme:"),
  ...flatten(importTexts.de, "imports:"),
  ...flatten(liabilityDe, "liability:"),
  ...flatten(referralDe, "referral:"),
  ...flatten(rewardsDe, "rewards:"),
  ...flatten(setupDe, "setup:"),
  ...flatten(shopDe, "shop:"),
  ...flatten(termsDe, "terms:"),
]);
const placeholders = (text: string | undefined) =>
  [...(text ?? "").matchAll(/{{(\w+)}}/g)].map(([, name]) => name).sort();

function sources(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), "utf8"));
}

describe("texts of the app", () => {
  it("are there in both languages", () => {
    expect([...german.keys()].sort()).toEqual([...english.keys()].sort());
  });

  it("are filled in alike and not empty", () => {
    const differing = [...english].filter(([key, text]) => {
      const other = german.get(key) ?? "";
      return !text.trim() || !other.trim() || placeholders(text).join() !== placeholders(other).join();
    });
    expect(differing).toEqual([]);
  });

  it("come in singular and plural together", () => {
    const counted = [...english.keys()]
      .filter((key) => /_(one|other)$/.test(key))
      .map((key) => key.replace(/_(one|other)$/, ""));
    for (const key of new Set(counted))
      expect([english.has(`${key}_one`), english.has(`${key}_other`)]).toEqual([true, true]);
  });

  it("exist for each key that the code names", () => {
    const code = [...sources("app/components"), ...sources("app/routes")].join("\n");
    const named = [...code.matchAll(/\bt\(\s*"([\w.:-]+)"/g)].map(([, key]) => key ?? "");
    expect(named.length).toBeGreaterThan(100);
    const missing = named.filter((key) => !english.has(key) && !english.has(`${key}_other`));
    expect(missing).toEqual([]);
  });

  it("has words for each refusal that belongs to a field of a form", () => {
    const files = ["app/modules/offers", "app/modules/members", "app/modules/ledger"];
    const code = files.flatMap(sources).join("\n");
    const shown = [...code.matchAll(/new AppError\("([A-Z_]+)", \{[^}]*field:/g)].map(([, key]) => key ?? "");
    expect(shown.length).toBeGreaterThan(2);
    expect(shown.filter((key) => !english.has(`errors.${key}`))).toEqual([]);
  });
});
