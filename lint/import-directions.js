// Which way the code may depend. Each zone says: files in `target` must not import from `from`, except for `except`.

/** What each module may use besides itself. */
const modules = {
  ledger: [],
  members: ["ledger"],
  tiers: ["ledger", "members"],
  earning: ["ledger", "members", "tiers"],
  rewards: ["ledger", "members", "tiers"],
  offers: ["ledger", "members", "tiers"],
  reviews: ["ledger", "members", "tiers", "earning"],
  sharing: ["ledger", "members", "tiers", "earning"],
  missions: ["ledger", "members", "tiers", "earning", "reviews"],
  approvals: ["ledger", "members", "tiers", "earning", "rewards", "offers", "reviews", "missions"],
  insights: ["ledger", "members", "tiers", "earning", "rewards", "offers", "reviews", "missions", "approvals"],
  campaigns: [
    "ledger",
    "members",
    "tiers",
    "earning",
    "rewards",
    "offers",
    "reviews",
    "missions",
    "approvals",
    "insights",
  ],
  feedback: [
    "ledger",
    "members",
    "tiers",
    "earning",
    "rewards",
    "offers",
    "reviews",
    "missions",
    "approvals",
    "insights",
  ],
  "api-keys": [],
  "shop-sync": ["ledger", "members", "tiers", "earning", "rewards", "reviews", "sharing", "missions"],
};

const edge = [
  "routes",
  "api",
  "flow",
  "jobs",
  "worker.ts",
  "worker-process.ts",
  "web",
  "web-process.ts",
  "root.tsx",
  "entry.server.tsx",
  "entry.client.tsx",
];
const outside = ["shopify", "shopify.server.ts", "emails", "components"];
const app = (folders) => folders.map((folder) => `./app/${folder}`);

const moduleZones = Object.entries(modules).map(([name, uses]) => ({
  target: `./app/modules/${name}`,
  from: "./app/modules",
  except: [name, ...uses].map((module) => `./${module}`),
  message:
    `The module "${name}" may use ${uses.length ? uses.join(", ") : "no other module"}: dependencies run ` +
    "ledger <- members <- tiers <- earning, rewards, offers <- approvals <- insights <- campaigns, feedback.",
}));

export const importDirections = [
  ...moduleZones,
  {
    target: "./app/modules",
    from: app([...edge, ...outside]),
    message:
      "A module knows neither HTTP nor Shopify nor the screen: enqueue a job in the transaction and let it do that.",
  },
  {
    target: "./app/lib",
    from: app([...edge, ...outside, "modules"]),
    message: "lib knows nothing of loyalty: what it needs comes in as an argument.",
  },
  {
    target: "./app/shopify",
    from: app([...edge, "modules", "emails", "components"]),
    message: "A call to Shopify holds no business rule: pass it plain values.",
  },
  {
    target: ["./app/components", "./app/emails"],
    from: app([...edge, "shopify", "shopify.server.ts"]),
    message: "What is drawn gets its data from the route or the job that draws it.",
  },
  {
    target: "./app/jobs",
    from: app(["routes", "components", "root.tsx"]),
    message: "A job runs without a request: it knows no route.",
  },
  {
    target: "./app",
    from: ["./devstore", "./tests", "./extensions"],
    message: "The product knows neither the local store nor the tests nor what runs inside the theme.",
  },
  {
    target: "./extensions",
    from: ["./app", "./devstore", "./tests"],
    message: "An extension runs at Shopify: nothing of the app is there.",
  },
];
