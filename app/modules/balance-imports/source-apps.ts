/** Apps whose files are recognised; OTHER stands for any other file, with a name of its own. */
export const importApps = [
  "SMILE",
  "LOYALTYLION",
  "YOTPO",
  "RIVO",
  "JOY",
  "BON",
  "GROWAVE",
  "STAMMTISCH",
  "OTHER",
] as const;
export type ImportApp = (typeof importApps)[number];

/** What a file says of a customer, by the number of its column; null: not there. */
export interface ImportColumns {
  email: number | null;
  customerId: number | null;
  points: number | null;
}

interface SourceApp {
  name: string;
  email: readonly string[];
  customerId: readonly string[];
  points: readonly string[];
  /** columns that only this app's files have */
  telling: readonly string[];
}

/**
 * Column names as `foldHead` gives them, from what each app publishes. Where an app documents only the file that it
 * takes in, its own export is known to repeat these names; a name that differs is mapped by hand.
 */
const apps: Record<Exclude<ImportApp, "OTHER">, SourceApp> = {
  // https://help.smile.io/en/articles/4036233-import-points-with-a-csv-file: "email", "points". The columns of its
  // customer export are not documented; `points_balance` and `vip_tier` are the fields of https://dev.smile.io/api.
  SMILE: {
    name: "Smile",
    email: ["email"],
    customerId: [],
    points: ["pointsbalance", "points"],
    telling: ["referralurl", "viptierid", "viptier"],
  },
  // https://help.loyaltylion.com/en/articles/5367139-export names no columns, for merchants choose and rename them;
  // https://help.loyaltylion.com/en/articles/6062006-how-points-work: points approved, pending, spent, total, lifetime.
  // What is approved is what members can spend.
  LOYALTYLION: {
    name: "LoyaltyLion",
    email: ["email", "customeremail"],
    customerId: ["merchantid", "shopifyid", "customerid"],
    points: ["pointsapproved", "approvedpoints"],
    telling: ["pointsapproved", "approvedpoints", "pointspending", "pointslifetime"],
  },
  // https://support.yotpo.com/v1/docs/importingexporting-points-and-customers: "Email", "Points Balance",
  // "Points Spent", "Birthday …"; an export has the referral link, too.
  YOTPO: {
    name: "Yotpo",
    email: ["email", "emails"],
    customerId: [],
    points: ["pointsbalance", "currentpointsbalance", "points"],
    telling: ["pointsspent", "pointsearned", "referrallink", "totalpointsearned"],
  },
  // https://help.rivo.io/en/articles/6671188-using-csv-files-with-rivo-loyalty: "Email", "Points Balance", "Birthdate",
  // "VIP Tier", "Activation Date", "Credits Balance".
  RIVO: {
    name: "Rivo",
    email: ["email"],
    customerId: ["customerid", "shopifycustomerid"],
    points: ["pointsbalance"],
    telling: ["creditsbalance", "activationdate"],
  },
  // https://help.joy.so/customers-activities/customers-activities/import-and-export-customer-data: "Email", "Name",
  // "Membership Type", "Points", "Birthday", "Created Date".
  JOY: {
    name: "Joy",
    email: ["email"],
    customerId: [],
    points: ["points"],
    telling: ["membershiptype", "birthdaymmdd"],
  },
  // https://bonloyalty.com/docs/customers/import-customer-data-via-csv-file: Shopify customer IDs, customer emails,
  // points; https://bonloyalty.com/docs/set-up-a-loyalty-program/moving-from-other-loyalty-apps-to-bon: "Email",
  // "Points Balance", "Shopify ID". Its export is not documented.
  BON: {
    name: "BON",
    email: ["customeremails", "customeremail", "email"],
    customerId: ["shopifycustomerids", "shopifycustomerid", "shopifyid"],
    points: ["pointsbalance", "points"],
    telling: ["shopifycustomerids", "customeremails", "shopifyid"],
  },
  // https://help.growave.io/article/350-faq-rewards-app: "Customer ID", "Email", "Points", then "First Name",
  // "Last Name", "Birthdate"; points may have two decimals there.
  GROWAVE: {
    name: "Growave",
    email: ["email"],
    customerId: ["customerid"],
    points: ["points"],
    telling: ["birthdate"],
  },
  // This app's own export of members, see `exportColumns`.
  STAMMTISCH: {
    name: "Stammtisch",
    email: ["email"],
    customerId: ["customerid"],
    points: ["available"],
    telling: ["available", "reserved", "emailconsent"],
  },
};

/** What the app is called in the history; null for another file, which is named by who imports it. */
export const appName = (app: ImportApp): string | null => (app === "OTHER" ? null : apps[app].name);

/** Words for the columns of any other file. */
const usual: Pick<SourceApp, "email" | "customerId" | "points"> = {
  email: ["email", "emailaddress", "emailadresse", "mail", "customeremail", "kundenemail", "emails"],
  customerId: ["shopifycustomerid", "shopifyid", "customerid", "kundennummer", "kundenid"],
  points: [
    "pointsbalance",
    "currentpointsbalance",
    "pointbalance",
    "points",
    "balance",
    "punkte",
    "punktestand",
    "guthaben",
    "available",
  ],
};

/** "Points Balance", "points_balance" and "Punkte-Stand" without signs and capitals. */
const foldHead = (head: string): string =>
  head
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");

/** The first of these names that the file has; names are in the order in which they are preferred. */
function columnOf(heads: readonly string[], names: readonly string[]): number | null {
  for (const name of names) {
    const at = heads.indexOf(name);
    if (at >= 0) return at;
  }
  return null;
}

const columnsOf = (heads: readonly string[], names: Pick<SourceApp, "email" | "customerId" | "points">) => ({
  email: columnOf(heads, names.email),
  customerId: columnOf(heads, names.customerId),
  points: columnOf(heads, names.points),
});

/** Where a known app's columns stand in a file, others by their usual names. */
export function columnsFor(app: ImportApp, head: readonly string[]): ImportColumns {
  const heads = head.map(foldHead);
  const other = columnsOf(heads, usual);
  if (app === "OTHER") return other;
  const own = columnsOf(heads, apps[app]);
  return {
    email: own.email ?? other.email,
    // Numbers that an app gives itself are not Shopify's: only columns that are documented as such are taken.
    customerId: own.customerId,
    points: own.points ?? other.points,
  };
}

/**
 * The app that a file comes from, by columns that only its files have; OTHER where none or several fit. Smile's two plain
 * columns "email" and "points" fit many apps, so they tell nothing.
 */
export function recogniseApp(head: readonly string[]): ImportApp {
  const heads = new Set(head.map(foldHead));
  const hits = (names: readonly string[]) => names.filter((name) => heads.has(name)).length;
  const fitting = (Object.entries(apps) as [Exclude<ImportApp, "OTHER">, SourceApp][])
    .map(([app, { telling, points, email, customerId }]) => ({
      app,
      told: hits(telling),
      complete: hits(points) > 0 && hits([...email, ...customerId]) > 0,
    }))
    .filter(({ told, complete }) => told > 0 && complete)
    .toSorted((a, b) => b.told - a.told);
  const [best, second] = fitting;
  return best && best.told !== second?.told ? best.app : "OTHER";
}
