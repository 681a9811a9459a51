/** Text by language, e.g. `{ en: "5 EUR off", de: "5 EUR Rabatt" }`; never empty. */
export type RewardTitle = Record<string, string>;

/** The title in a language, else in the language without its region, in English, or in the first there is. */
export function titleIn(title: RewardTitle, language: string): string {
  return title[language] ?? title[language.split("-")[0] ?? ""] ?? title.en ?? Object.values(title)[0] ?? "";
}
