import { expect, it } from "vitest";
import { languageOf } from "~/lib/text-language";

it.each([
  ["Sehr schöne Kanne, hält lange warm.", "de"],
  ["Keeps coffee warm for an hour.", "en"],
  ["Très jolie théière, je recommande", "fr"],
  ["Top!", null],
  ["★★★★★ 10/10 👍👍👍👍👍👍", null],
])("the language of a text is told where it is sure: %s", async (text, language) => {
  expect(await languageOf(text)).toBe(language);
});
