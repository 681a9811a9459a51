// Whose table is whose: only its owner writes SQL over a table, or asks Prisma for it. Others call the owner's functions.

/** Tables by the module that owns them. */
const tablesOf = {
  "shop-sync": ["import", "import_line", "shop"],
  ledger: ["ledger_account", "ledger_transaction", "ledger_reason", "ledger_entry", "point_lot", "point_lot_use"],
  members: ["member", "member_word", "consent_proof"],
  tiers: ["tier"],
  earning: [
    "programme",
    "earning_rule",
    "multiplier_campaign",
    "award",
    "product",
    "watched_collection",
    "market",
    "segment",
    "segment_member",
    "referral_link",
    "referral",
    "flow_trigger_use",
  ],
  orders: ["order", "order_line", "order_fingerprint", "refund"],
  offers: ["offer"],
  reviews: ["review", "review_source", "review_photo"],
  missions: ["mission", "mission_entry"],
  sharing: ["share_link", "share_visit"],
  approvals: ["decision", "queue_run", "staff_member"],
  compliance: ["data_request"],
  "api-keys": ["api_key", "api_answer"],
};
const ownerOf = new Map(Object.entries(tablesOf).flatMap(([module, tables]) => tables.map((table) => [table, module])));

/** Each shop's own row: its currency, time zone and name are asked for everywhere. */
const shared = new Set(["shop"]);

/** By their nature over all tables: what is held of a person, and what admin pages show of several modules at once. */
const readsAll = new Set(["compliance", "read-models"]);

/** Tables that a module still reads by SQL of its own. Lines go as owners offer functions; none is added. */
const stillReads = {
  approvals: ["award", "member", "mission_entry"],
  earning: ["member"],
  ledger: ["award"],
  missions: ["award"],
  reviews: ["award"],
  tiers: ["award", "member", "programme"],
};

const named = /\b(?:FROM|JOIN|UPDATE|INTO|TABLE)\s+"?([a-z_]+)"?/g;
const snake = (model) => model.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

const rule = {
  meta: {
    type: "problem",
    schema: [],
    messages: { foreign: 'The table "{{table}}" is of the module "{{owner}}": call a function of it.' },
  },
  create(context) {
    const own = /app\/modules\/([^/]+)\//.exec(context.filename.replaceAll("\\", "/"))?.[1];
    if (!own || readsAll.has(own)) return {};
    const check = (node, table) => {
      const owner = ownerOf.get(table);
      if (owner && owner !== own && !shared.has(table) && !stillReads[own]?.includes(table))
        context.report({ node, messageId: "foreign", data: { table, owner } });
    };
    return {
      TemplateElement(node) {
        for (const [, table] of node.value.raw.matchAll(named)) check(node, table);
      },
      MemberExpression(node) {
        if (node.object.type !== "Identifier" || !["db", "prisma", "tx"].includes(node.object.name)) return;
        if (node.property.type === "Identifier") check(node, snake(node.property.name));
      },
    };
  },
};

export const tableOwners = { rules: { "table-owners": rule } };
