import { describe, expect, it } from "vitest";
import { documentNames, pathInApp, publicPaths } from "~/documents/document-names";
import { publicPage } from "~/documents/public-page";
import { readDocument } from "~/documents/read-document.server";
import { KEPT_DAYS } from "~/jobs/forget-api-answers";
import { languages, type Language } from "~/lib/i18n";
import importsDe from "~/locales/imports.de.json";
import importsEn from "~/locales/imports.en.json";
import {
  ACCESS_DAYS,
  DATA_REQUEST_DAYS,
  DELETED_CUSTOMER_DAYS,
  IMPORT_LINES_DAYS,
  OPEN_IMPORT_DAYS,
} from "~/modules/compliance/retention";
import { PARKED_DAYS } from "~/modules/jobs/registry";
import { VISITS_KEPT_MS } from "~/modules/sharing/visit-guards";
import de from "~/locales/de.json";
import en from "~/locales/en.json";
import { loader as accessibility } from "~/routes/accessibility";
import { loader as dataProcessing } from "~/routes/data-processing";
import { loader as privacy } from "~/routes/privacy";

const loaders = { "privacy-policy": privacy, "data-processing": dataProcessing, accessibility };
const all = languages.flatMap((language) => documentNames.map((name) => [name, language] as const));

const pathFor = (language: Language) => (name: keyof typeof publicPaths) => `${publicPaths[name]}?locale=${language}`;
const read = (name: (typeof documentNames)[number], language: Language) =>
  readDocument(name, language, pathFor(language)).html;

/** What a text is made of: the same headings, rows and list items in each language. */
const shape = (html: string) => (html.match(/<(h2|h3|tr|li|p)\b/g) ?? []).join("");

describe.each(all)("%s in %s", (name, language) => {
  it("leads only to what is there", () => {
    const places = new Map(
      documentNames.map((other) => [pathFor(language)(other), [...read(other, language).matchAll(/ id="([^"]+)"/g)]]),
    );
    for (const [, href = ""] of read(name, language).matchAll(/href="([^"]+)"/g)) {
      if (/^(?:mailto|https):/.test(href)) continue;
      const [path = "", anchor] = href.split("#");
      expect([...places.keys()], href).toContain(path);
      if (anchor)
        expect(
          places.get(path)?.map(([, id]) => id),
          href,
        ).toContain(decodeURIComponent(anchor));
    }
  });

  it("says of each placeholder who it is", () => {
    expect(read(name, language)).not.toContain("{{");
  });

  it("is public, in the language asked for, without a script", async () => {
    const request = new Request(`https://app.test${publicPaths[name]}`, { headers: { "Accept-Language": language } });
    const response = await loaders[name]({ request, params: {}, context: {} });
    expect(response.headers.get("content-security-policy")).toMatch(/^default-src 'none'.*frame-ancestors 'none'$/);
    const page = await response.text();
    expect(page).toContain(`<html lang="${language}">`);
    expect(page).not.toContain("<script");
    expect(page).toBe(publicPage(name, language));
  });
});

describe.each(documentNames)("%s", (name) => {
  it("says the same in English and German", () => {
    expect(shape(read(name, "de"))).toBe(shape(read(name, "en")));
  });

  it("leads to the other documents inside the app, where it is read there", () => {
    const inApp = readDocument(name, "en", pathInApp).html;
    for (const [, href = ""] of inApp.matchAll(/href="(\/[^"]+)"/g))
      expect(href).toMatch(/^\/app\/settings\/documents\//);
  });
});

it("pages of the app have the names that they have there", () => {
  for (const [language, texts] of [
    ["en", en],
    ["de", de],
  ] as const) {
    const names = [...read("data-processing", language).matchAll(/<em>(.*?)<\/em>/g)].map(([, name]) => name);
    expect(names).toEqual([texts.dataHealth.title, texts.settings.title]);
  }
});

it("the settings name the time of the access log", () => {
  expect(en.settings.privacy.accessBody).toContain(`${ACCESS_DAYS} days`);
  expect(de.settings.privacy.accessBody).toContain(`${ACCESS_DAYS} Tage`);
});

it("the page of imports names how long files stay", () => {
  expect(importsEn.promises.file).toContain(`${OPEN_IMPORT_DAYS} days`);
  expect(importsDe.promises.file).toContain(`${IMPORT_LINES_DAYS} Tage`);
});

describe("the times that the documents name", () => {
  const hours = VISITS_KEPT_MS / 3_600_000;
  it.each(["privacy-policy", "data-processing"] as const)("are those of the code: %s", (name) => {
    const cells = (language: Language) =>
      [...read(name, language).matchAll(/<tr role="row">(.*?)<\/tr>/g)].map(([, row = ""]) => row);
    const row = (language: Language, words: RegExp) => cells(language).find((each) => words.test(each)) ?? "";
    expect(row("en", /Visits of shared links/)).toContain(`${hours} hours`);
    expect(row("de", /Besuche über geteilte Links/)).toContain(`${hours} Stunden`);
    expect(row("en", /could not be read/)).toContain(`${PARKED_DAYS} days`);
    expect(row("de", /nicht gelesen werden konnten/)).toContain(`${PARKED_DAYS} Tage`);
    expect(row("en", /Access log/)).toContain(`${ACCESS_DAYS} days`);
    expect(row("de", /Zugriffsprotokoll/)).toContain(`${ACCESS_DAYS} Tage`);
    expect(row("en", /eleted in Shopify/)).toContain(`${DELETED_CUSTOMER_DAYS} days`);
    expect(row("de", /in Shopify gelöscht/)).toContain(`${DELETED_CUSTOMER_DAYS} Tage`);
    expect(row("en", /Requests for access|asked for their data/)).toContain(`${DATA_REQUEST_DAYS} days`);
    expect(row("de", /Anfragen nach Auskunft|nach seinen Daten gefragt/)).toContain(`${DATA_REQUEST_DAYS} Tage`);
    for (const days of [OPEN_IMPORT_DAYS, IMPORT_LINES_DAYS]) {
      expect(row("en", /balances/)).toContain(`${days} days`);
      expect(row("de", /Punkteständen?/)).toMatch(new RegExp(`${days} Tage`));
    }
    expect(row("en", /Answers to (?:other )?programs/)).toContain(`${KEPT_DAYS} days`);
    expect(row("de", /Antworten an (?:andere )?Programme/)).toContain(`${KEPT_DAYS} Tage`);
  });
});
