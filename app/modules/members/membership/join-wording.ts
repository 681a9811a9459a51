/**
 * What the join form of the theme blocks has customers accept, by version, as it stands in the theme extension. A changed text is a new
 * version; old ones stay, because memberships name them.
 */
const versions: Record<string, Record<string, string>> = {
  "1": {
    en: "Yes, I take part in the points programme and accept its terms.",
    de: "Ja, ich nehme am Punkteprogramm teil und akzeptiere die Bedingungen.",
  },
};

export interface JoinWording {
  version: string;
  language: string;
  wording: string;
}

/** The wording that a form names, such as "1-de"; null for any other. */
export function readJoinWording(name: unknown): JoinWording | null {
  const [, version = "", language = ""] = /^(\d{1,3})-([a-z]{2})$/.exec(typeof name === "string" ? name : "") ?? [];
  const wording = versions[version]?.[language];
  return wording ? { version, language, wording } : null;
}
