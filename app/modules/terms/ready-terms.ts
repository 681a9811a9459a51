import type { ProgrammeTerms } from "@prisma/client";
import type { ExpirySettings } from "~/modules/expiry/policy";

/** The texts of one version: English, and German with "du" and with "Sie". */
export type TermsTexts = Pick<ProgrammeTerms, "english" | "informalGerman" | "formalGerman">;

/** The text in which a shopper reads the terms. */
export const termsTextOf = (language: string, tone: unknown): keyof TermsTexts => {
  if (language !== "de") return "english";
  return tone === "formal" ? "formalGerman" : "informalGerman";
};

/** What the ready-made terms take from the shop. */
export interface ShopTerms {
  shop: string;
  expiry: Pick<ExpirySettings, "mode" | "months" | "paused" | "activities">;
}

type Say = (informal: string, formal: string) => string;

const informal: Say = (text) => text;
const formal: Say = (_, text) => text;

const listed = (language: string, parts: readonly string[]) =>
  new Intl.ListFormat(language, { type: "disjunction" }).format(parts);

function englishExpiry({ mode, months, paused, activities }: ShopTerms["expiry"]): string {
  if (mode === "NONE" || paused || months === null)
    return "Points do not expire while the programme runs and the member takes part.";
  const time = months === 1 ? "one month" : `${months} months`;
  const after = `Points expire ${time} after they were collected`;
  if (mode === "AFTER_MONTHS") return `${after}.`;
  const acts = { ORDER: "places an order", EARN: "collects points", REDEEM: "redeems points" };
  const active = listed(
    "en",
    activities.map((kind) => acts[kind]),
  );
  return `${after}, unless the member ${active} in the meantime: all points then last for another ${time} from that day.`;
}

function germanExpiry({ mode, months, paused, activities }: ShopTerms["expiry"], say: Say): string {
  if (mode === "NONE" || paused || months === null)
    return `Punkte verfallen nicht, solange das Programm läuft und ${say("du teilnimmst", "Sie teilnehmen")}.`;
  const time = months === 1 ? "einen Monat" : `${months} Monate`;
  const after = `Punkte verfallen ${time}, nachdem sie gesammelt wurden`;
  if (mode === "AFTER_MONTHS") return `${after}.`;
  const acts = {
    ORDER: say("bestellst", "bestellen"),
    EARN: say("Punkte sammelst", "Punkte sammeln"),
    REDEEM: say("Punkte einlöst", "Punkte einlösen"),
  };
  const active = listed(
    "de",
    activities.map((kind) => acts[kind]),
  );
  return `${after}, es sei denn, dass ${say("du", "Sie")} in dieser Zeit ${active}: Alle Punkte gelten dann von diesem Tag an wieder ${time}.`;
}

/** How long points last, as the ready-made terms say it. */
export const expiryTexts = (expiry: ShopTerms["expiry"]): TermsTexts => ({
  english: englishExpiry(expiry),
  informalGerman: germanExpiry(expiry, informal),
  formalGerman: germanExpiry(expiry, formal),
});

const english = ({ shop, expiry }: ShopTerms) => `
## Who runs the programme

The points programme is run by the operator of the shop “${shop}”, who is named with address and contact in the shop’s legal notice.

## Who can take part

Whoever has a customer account in this shop and accepts these terms takes part. Taking part is free and obliges nobody to buy anything.
Each person takes part with one account.

## How points are collected

Members collect points for what the shop names on its programme page, such as purchases, on the conditions shown there. The rules of the
day on which something happened apply. Points for a purchase are pending at first and become available when the hold time shown with
them is over. Points for what is returned, cancelled or not paid are taken back.

## What points are good for

Points are redeemed for the rewards that the shop offers at the time. Each reward says how many points it costs and on which
conditions it can be used. Points are a discount of the shop and no money: they are not paid out, bear no interest and cannot be transferred or sold.

## How long points last

${englishExpiry(expiry)} Codes from rewards are valid for as long as is said with them.

## Leaving

Members can leave at any time and without a reason, by the button in the members’ area or by a message to the shop. From then on nothing more
is collected, and tier and members’ offers end. Points that are there are kept and count again after joining again. The right to have personal data
erased stays untouched; with it the points end, too.

## Misuse

The shop may take back points that were obtained by deception or a technical fault, and exclude members who misuse the programme. It tells
them the reason, and they can object.

## Changes

The shop may change these terms and the rules for the future when there is a good reason, such as changes in the law, in technology or in what it
offers. It announces changed terms in the members’ area for 30 days. Points that were collected already are not taken away by that; where points are to last for a shorter
time, it says so early enough for them to be redeemed. Whoever does not agree can leave at any time.

## The end of the programme

The shop may end the programme by giving three months’ notice in the members’ area. Available points can be redeemed until then and end with the
programme. The right of both sides to end it at once for an important reason stays untouched.

## Data

To run the programme the shop processes data such as name, e-mail address, orders and points. What for, for how long and with which rights is
said in the shop’s privacy policy.

## The law

Rights by law, such as withdrawal and warranty, are not limited by the programme. The law of the country in which the shop is established applies;
consumers keep the protection that the mandatory law of their own country gives them.
`;

/** One German text for both forms of address, so that they never differ in what they say. */
const german = ({ shop, expiry }: ShopTerms, say: Say) => `
## Wer das Programm anbietet

Anbieter des Punkteprogramms ist der Betreiber des Shops „${shop}“. Name, Anschrift und Kontakt stehen im Impressum.

## Wer teilnehmen kann

Teilnehmen kann, wer in diesem Shop ein Kundenkonto hat und diesen Bedingungen zustimmt. Die Teilnahme ist kostenlos und verpflichtet zu keinem
Kauf. Jede Person nimmt mit einem Konto teil.

## Wie Punkte gesammelt werden

${say("Du sammelst", "Sie sammeln")} Punkte für das, was auf der Programmseite des Shops steht, zum Beispiel für Einkäufe, und zu den Bedingungen, die dort
genannt sind. Es gelten die Regeln des Tages, an dem etwas geschehen ist. Punkte für einen Einkauf sind zunächst noch nicht verfügbar; verfügbar werden sie nach der dabei
angezeigten Wartezeit. Punkte für zurückgegebene, stornierte oder nicht bezahlte Ware werden abgezogen.

## Wofür Punkte gut sind

Punkte ${say("löst du", "lösen Sie")} für die Prämien ein, die der Shop gerade anbietet. Bei jeder Prämie steht, wie viele Punkte sie kostet und unter
welchen Bedingungen sie gilt. Punkte sind ein Rabatt des Shops und kein Geld: Sie werden nicht ausgezahlt, nicht verzinst und lassen sich weder übertragen noch verkaufen.

## Wie lange Punkte gelten

${germanExpiry(expiry, say)} Codes aus Prämien gelten so lange, wie es bei ihnen steht.

## Austritt

${say("Du kannst", "Sie können")} jederzeit und ohne Grund austreten: mit der Schaltfläche im Mitgliederbereich oder durch eine Nachricht an den Shop. Ab dann kommen keine Punkte
mehr hinzu, und Stufe und Angebote für Mitglieder enden. Vorhandene Punkte bleiben aufgehoben und zählen nach einem neuen Beitritt wieder. Das Recht auf Löschung
personenbezogener Daten bleibt unberührt; mit der Löschung enden auch die Punkte.

## Missbrauch

Der Shop kann Punkte zurücknehmen, die durch Täuschung oder einen technischen Fehler entstanden sind, und bei Missbrauch von der Teilnahme ausschließen. Er nennt
${say("dir", "Ihnen")} den Grund, und ${say("du kannst", "Sie können")} widersprechen.

## Änderungen

Der Shop kann diese Bedingungen und die Regeln für die Zukunft ändern, wenn es dafür einen triftigen Grund gibt, etwa geändertes Recht, neue Technik oder ein anderes Angebot.
Geänderte Bedingungen kündigt er 30 Tage lang im Mitgliederbereich an. Bereits gesammelte Punkte nimmt er damit nicht weg;
sollen Punkte kürzer gelten, sagt er es früh genug, um sie noch einzulösen. ${say("Bist du", "Sind Sie")} nicht einverstanden,
${say("kannst du", "können Sie")} jederzeit austreten.

## Ende des Programms

Der Shop kann das Programm mit einer Frist von drei Monaten beenden und sagt das im Mitgliederbereich an. Verfügbare Punkte ${say("kannst du", "können Sie")} bis dahin
einlösen; mit dem Programm enden auch sie. Das Recht beider Seiten, aus wichtigem Grund sofort zu kündigen, bleibt unberührt.

## Daten

Für das Programm verarbeitet der Shop Daten wie Name, E-Mail-Adresse, Bestellungen und Punkte. Wozu, wie lange und welche Rechte ${say("du hast", "Sie haben")},
steht in der Datenschutzerklärung des Shops.

## Recht

Gesetzliche Rechte wie Widerruf und Gewährleistung schränkt das Programm nicht ein. Es gilt das Recht des Landes, in dem der Shop seinen Sitz hat;
Verbraucherinnen und Verbrauchern bleibt der Schutz der zwingenden Vorschriften ihres eigenen Landes.
`;

/** Lines are wrapped here only for who reads the code. */
const unwrapped = (text: string): string => text.trim().replace(/(?<!\n)\n(?!\n)/g, " ");

/** Terms that a shop can begin with. They say what the app does; what else holds in a shop its owner adds. */
export const readyTerms = (terms: ShopTerms): TermsTexts => ({
  english: unwrapped(english(terms)),
  informalGerman: unwrapped(german(terms, informal)),
  formalGerman: unwrapped(german(terms, formal)),
});
