const en = {
  title: "Inbox",
  intro: "Every mail of this local store ends up here. None is delivered.",
  empty: "No mail yet.",
  emptyHint: "Sign up for the newsletter in the shop, for example.",
  from: "From",
  to: "To",
  subject: "Subject",
  date: "Received",
  noSubject: "(no subject)",
  back: "Back to the inbox",
  shop: "To the shop",
  htmlPart: "As designed",
  textPart: "As plain text",
  headers: "Headers",
  noHtml: "This mail has no HTML part.",
  noText: "This mail has no text part.",
  count: (n: number) => (n === 1 ? "1 mail" : `${n} mails`),
  missing: "There is no such mail.",
};

const de: typeof en = {
  title: "Posteingang",
  intro: "Alle Mails dieses lokalen Shops landen hier. Zugestellt wird keine.",
  empty: "Noch keine Mail.",
  emptyHint: "Melde dich zum Beispiel im Shop zum Newsletter an.",
  from: "Von",
  to: "An",
  subject: "Betreff",
  date: "Eingegangen",
  noSubject: "(ohne Betreff)",
  back: "Zurück zum Posteingang",
  shop: "Zum Shop",
  htmlPart: "Gestaltet",
  textPart: "Als reiner Text",
  headers: "Kopfzeilen",
  noHtml: "Diese Mail hat keinen HTML-Teil.",
  noText: "Diese Mail hat keinen Textteil.",
  count: (n: number) => (n === 1 ? "1 Mail" : `${n} Mails`),
  missing: "Diese Mail gibt es nicht.",
};

export const texts = { en, de };
export type InboxTexts = typeof en;
