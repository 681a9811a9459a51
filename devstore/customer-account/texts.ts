const en = {
  login: "Log in",
  loginText:
    "Enter your e-mail. On Shopify a code would come by mail; here it is enough. An e-mail not known yet becomes a new account.",
  email: "E-mail",
  go: "Continue",
  wrongEmail: "Enter a whole e-mail address, like name@example.com.",
  people: "Or take one of these people",
  orders: "Orders",
  profile: "Profile",
  shop: "Back to the shop",
  logOut: "Log out",
  navigation: "Account",
  noOrders: "No orders yet.",
  order: (name: string) => `Order ${name}`,
  placed: "Placed on",
  total: "Total",
  name: "Name",
  address: "Address",
  none: "–",
  failed: "The app cannot be shown at the moment.",
  missing: "There is no such page.",
  note: "Shopify's own pages, as this local store draws them. No theme and no block of a theme reaches them.",
};

const de: typeof en = {
  login: "Anmelden",
  loginText:
    "Gib deine E-Mail-Adresse ein. Bei Shopify käme ein Code per Mail; hier genügt sie. Eine noch unbekannte wird ein neues Konto.",
  email: "E-Mail",
  go: "Weiter",
  wrongEmail: "Gib eine ganze E-Mail-Adresse ein, etwa name@example.com.",
  people: "Oder nimm eine dieser Personen",
  orders: "Bestellungen",
  profile: "Profil",
  shop: "Zurück zum Shop",
  logOut: "Abmelden",
  navigation: "Konto",
  noOrders: "Noch keine Bestellungen.",
  order: (name: string) => `Bestellung ${name}`,
  placed: "Bestellt am",
  total: "Summe",
  name: "Name",
  address: "Adresse",
  none: "–",
  failed: "Die App kann gerade nicht gezeigt werden.",
  missing: "Diese Seite gibt es nicht.",
  note: "Shopifys eigene Seiten, wie dieser lokale Shop sie zeichnet. Kein Theme und kein Block eines Themes reicht hierher.",
};

export const texts = { en, de };
export type AccountTexts = typeof en;
