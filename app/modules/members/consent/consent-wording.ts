export type WordingLanguage = "en" | "de";
type WordingTone = "informal" | "formal";

/** What the newsletter block showed beside its form. */
export interface ShownWording {
  version: number;
  language: WordingLanguage;
  tone: WordingTone;
  /** promised for the confirmed sign-up; 0: none */
  points: number;
}

type Texts = { ask: string; one: string; other: string };

/**
 * Texts of the newsletter block by version, as they stand in the theme extension. A changed text is a new version; old
 * ones stay, because proofs of consent name them.
 */
const versions: Record<number, Record<WordingLanguage, Record<WordingTone, Texts>>> = {
  1: {
    en: {
      informal: {
        ask: "Yes, send me news and offers by e-mail. I can unsubscribe at any time by the link in each mail.",
        one: "For your first sign-up you get {{ points }} point once you have confirmed it by the link in our mail.",
        other: "For your first sign-up you get {{ points }} points once you have confirmed it by the link in our mail.",
      },
      formal: {
        ask: "Yes, please send me news and offers by e-mail. I can unsubscribe at any time by the link in each mail.",
        one: "For your first sign-up you receive {{ points }} point once you have confirmed it by the link in our mail.",
        other:
          "For your first sign-up you receive {{ points }} points once you have confirmed it by the link in our mail.",
      },
    },
    de: {
      informal: {
        ask: "Ja, schickt mir Neuigkeiten und Angebote per E-Mail. Ich kann mich jederzeit über den Link in jeder Mail abmelden.",
        one: "Für deine erste Anmeldung bekommst du {{ points }} Punkt, sobald du sie über den Link in unserer Mail bestätigt hast.",
        other:
          "Für deine erste Anmeldung bekommst du {{ points }} Punkte, sobald du sie über den Link in unserer Mail bestätigt hast.",
      },
      formal: {
        ask: "Ja, bitte senden Sie mir Neuigkeiten und Angebote per E-Mail. Ich kann mich jederzeit über den Link in jeder Mail abmelden.",
        one: "Für Ihre erste Anmeldung erhalten Sie {{ points }} Punkt, sobald Sie sie über den Link in unserer Mail bestätigt haben.",
        other:
          "Für Ihre erste Anmeldung erhalten Sie {{ points }} Punkte, sobald Sie sie über den Link in unserer Mail bestätigt haben.",
      },
    },
  },
};

const tagPattern = /^stammtisch-news-(\d{1,3})-(en|de)-(informal|formal)-(\d{1,9})$/;

/** The wording that a tag of the newsletter block refers to; null for any other tag. */
export function readWordingTag(tag: string): ShownWording | null {
  const [, version, language, tone, points] = tagPattern.exec(tag.trim().toLowerCase()) ?? [];
  if (!version || !versions[Number(version)]) return null;
  return {
    version: Number(version),
    language: language as WordingLanguage,
    tone: tone as WordingTone,
    points: Number(points),
  };
}

/** The sentences as the customer read them, e.g. "Yes, send me … You get 1,000 points once …". */
export function wordingText({ version, language, tone, points }: ShownWording): string {
  const texts = versions[version]?.[language][tone];
  if (!texts) throw new RangeError(`No wording of version ${version}`);
  if (points === 0) return texts.ask;
  const number = points.toLocaleString(language === "de" ? "de-DE" : "en-US");
  return `${texts.ask} ${(points === 1 ? texts.one : texts.other).replace("{{ points }}", number)}`;
}
