import { expect, it } from "vitest";
import { escapeLiquid, liquidPage } from "~/lib/liquid-page";

it("text for a page in the theme can be neither markup nor Liquid", () => {
  const escaped = escapeLiquid(`<b>{{ shop.name }}</b>{% raw %} & "'`);
  expect(escaped).not.toMatch(/[<>{}%"']/);
  expect(escaped).toContain("&#123;&#123; shop.name &#125;&#125;");
});

it("such a page is Liquid, kept by no cache and in no search engine", async () => {
  const page = liquidPage("<h1>Hello</h1>", { centred: false });
  expect(Object.fromEntries(page.headers)).toEqual({
    "content-type": "application/liquid; charset=utf-8",
    "cache-control": "no-store",
    "x-robots-tag": "noindex",
  });
  expect(await page.text()).not.toContain("text-align:center");
  expect(await liquidPage("<h1>Hello</h1>").text()).toContain("text-align:center");
});
