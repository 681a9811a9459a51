// Which way the code may depend, denied by default: files in `target` may import of `from` only what `except` names.

/** What each module may use besides itself. */
export const modules = {
  jobs: [],
  ledger: [],
  orders: [],
  publishing: [],
  members: ["ledger", "orders", "publishing"],
  expiry: ["ledger", "orders", "publishing", "members"],
  terms: ["publishing", "expiry"],
  tiers: ["ledger", "orders", "publishing", "members"],
  earning: ["ledger", "orders", "publishing", "members", "expiry", "tiers"],
  offers: ["publishing", "members"],
  rewards: ["ledger", "orders", "publishing", "members", "expiry", "tiers", "earning"],
  reviews: ["orders", "publishing", "members", "tiers", "earning"],
  sharing: ["orders", "publishing", "members", "tiers", "earning"],
  missions: ["publishing", "members", "tiers", "earning", "reviews"],
  approvals: ["ledger", "orders", "publishing", "members", "tiers", "earning", "rewards", "reviews", "missions"],
  "member-card": [
    "publishing",
    "members",
    "expiry",
    "tiers",
    "earning",
    "reviews",
    "missions",
    "offers",
    "rewards",
    "approvals",
  ],
  storefront: ["publishing", "members", "terms", "earning", "offers", "rewards", "reviews", "sharing", "missions"],
  "read-models": [
    "ledger",
    "orders",
    "members",
    "expiry",
    "tiers",
    "earning",
    "offers",
    "rewards",
    "reviews",
    "missions",
    "approvals",
  ],
  "api-keys": [],
  "balance-imports": ["ledger", "publishing", "members", "earning"],
  "shop-sync": [
    "ledger",
    "orders",
    "members",
    "expiry",
    "tiers",
    "earning",
    "offers",
    "rewards",
    "reviews",
    "sharing",
    "missions",
  ],
  setup: ["ledger", "orders", "members", "earning", "rewards", "shop-sync"],
  compliance: [
    "ledger",
    "orders",
    "members",
    "expiry",
    "tiers",
    "earning",
    "reviews",
    "sharing",
    "missions",
    "rewards",
    "approvals",
    "shop-sync",
    "api-keys",
    "balance-imports",
  ],
};

/** What every module may use: the registry of jobs, to enqueue them. */
const below = ["jobs"];

/** The database's types; only the edge opens a connection. */
const database = "db.server.ts";

const within = (paths) => paths.map((path) => `./${path}`);
const only = (target, allowed, message) => ({
  target: `./app/${target}`,
  from: "./app",
  except: within(allowed),
  message,
});

const moduleZones = Object.entries(modules).map(([name, uses]) =>
  only(
    `modules/${name}`,
    [...[...new Set([name, ...below, ...uses])].map((module) => `modules/${module}`), "lib", database],
    `The module "${name}" may use ${uses.length ? uses.join(", ") : "no other module"}, lib and the database, and neither ` +
      "HTTP nor Shopify nor the screen: what happens outside is a job that it enqueues in its transaction.",
  ),
);

export const importDirections = [
  ...moduleZones,
  only(
    "lib",
    ["lib", "locales", "env.server.ts", database],
    "lib knows nothing of loyalty: what it needs comes in as an argument.",
  ),
  only("shopify", ["shopify", "lib", "types"], "A call to Shopify holds no business rule: pass it plain values."),
  only(
    "components",
    ["components", "lib", "locales", "modules"],
    "What is drawn gets its data from the route or the job that draws it.",
  ),
  only(
    "jobs",
    ["jobs", "rule-data", "modules", "shopify", "lib", "platform", "env.server.ts", database],
    "A job runs without a request: it knows no route.",
  ),
  only(
    "platform",
    ["platform", "modules", "shopify", "lib", "shopify.server.ts", "env.server.ts", database],
    "What stands under all pages and jobs knows none of them.",
  ),
  only(
    "rule-data",
    ["rule-data", "platform", "modules", "shopify", "components/rules", "lib", database],
    "What rules need of Shopify is the same for every page and job.",
  ),
  only(
    "documents",
    ["documents", "lib", "env.server.ts"],
    "What the app says of itself needs neither shop nor business.",
  ),
  only("web", ["web", "lib"], "The web server knows no loyalty: it answers for all routes alike."),
  {
    target: "./app",
    from: ["./devstore", "./tests", "./extensions", "./scripts"],
    message: "The product knows neither the local store nor the tests nor what runs inside the theme.",
  },
  {
    target: "./devstore",
    from: ["./app", "./tests", "./extensions", "./scripts", "./prisma"],
    message: "The local store is for any Shopify app: what it has to know of this one comes in as an argument.",
  },
  {
    target: "./extensions",
    from: ["./app", "./devstore", "./tests"],
    message: "An extension runs at Shopify: nothing of the app is there.",
  },
];
