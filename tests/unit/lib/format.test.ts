import { describe, expect, it } from "vitest";
import { createFormat } from "~/lib/format";

const formatIn = (language: string, currency = "EUR") =>
  createFormat({ language, currency, timeZone: "Europe/Berlin" });
const [en, de] = [formatIn("en"), formatIn("de")];
/** Spaces of different widths as one. */
const plain = (text: string) => text.replace(/[\u00a0\u202f\u2009]/g, " ");
const at = "2026-01-31T23:30:00Z";

describe("numbers, money and times as the reader writes them", () => {
  it.each([
    ["a number", en.number(1234.6), "1,235"],
    ["a number in German", de.number(1234), "1.234"],
    ["a decimal number", de.decimal(0.125), "0,13"],
    ["points won", en.signed(5), "+5"],
    ["points lost, with a minus sign", en.signed(-1200), "−1,200"],
    ["no points", en.signed(0), "0"],
    ["money", en.money("1004.9"), "€1,004.90"],
    ["money in German", de.money("1004.9"), "1.004,90 €"],
    ["money without cents", formatIn("en", "JPY").money(500), "¥500"],
    ["forints, of which people leave the decimals out", plain(formatIn("hu", "HUF").money("1500")), "1500 Ft"],
    ["forints with theirs", plain(formatIn("hu", "HUF").money("1500.5")), "1500,50 Ft"],
    ["a share", de.percent(0.125), "13 %"],
    ["what is typed into a field", de.typed("1004.90"), "1.004,90"],
    ["a country", de.country("AT"), "Österreich"],
    ["what is no country", en.country("nowhere"), "nowhere"],
    ["a day, by the shop's clock", en.date(at), "Feb 1, 2026"],
    ["a day without its year", de.dayMonth(at), "1. Feb."],
    ["a moment, by the shop's clock", de.dateTime(at), "01.02.2026, 00:30"],
    ["a day of the calendar, in any time zone", en.plainDay("2026-11-21"), "Nov 21"],
  ])("%s", (_case, text, expected) => expect(plain(text)).toBe(expected));

  it.each([
    ["1.004,90", 2, "1004.90"],
    ["1.004,905", 2, null],
    ["", 2, null],
    ["many", 0, null],
  ])("reads %j with %i decimals as %j", (typed, decimals, expected) => expect(de.read(typed, decimals)).toBe(expected));

  it.each([
    [59, "this minute"],
    [60, "1 minute ago"],
    [3_599, "59 minutes ago"],
    [3_600, "1 hour ago"],
    [86_399, "23 hours ago"],
    [86_400, "1 day ago"],
    [40 * 86_400, "40 days ago"],
    [-90, "this minute"],
  ])("%i seconds ago is %j", (seconds, expected) => {
    const now = new Date("2026-06-15T12:00:00Z");
    expect(en.ago(new Date(now.getTime() - seconds * 1_000), now)).toBe(expected);
  });
});
