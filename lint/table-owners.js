// Whose table is whose: only its owner writes SQL over a table, or asks Prisma for it. Others call the owner's functions,
// or read a view that it offers. Relations of the data model stay within one module, so that no `include` leads out of it;
// tests/contract/lint-rules.test.ts checks that, and that every table and view stands here. Not found: names of tables
// outside of the text of a statement.
import { modules } from "./import-directions.js";

/** Tables by the module that owns them. */
export const tablesOf = {
  "shop-sync": ["import", "import_line", "clean_up"],
  ledger: ["ledger_account", "ledger_transaction", "ledger_reason", "ledger_entry", "point_lot", "point_lot_use"],
  expiry: ["expiry_policy", "expiry_warning"],
  members: ["member", "member_word", "membership", "consent_proof"],
  terms: ["programme_terms"],
  tiers: ["tier", "tier_settings"],
  earning: [
    "programme",
    "earning_rule",
    "multiplier_campaign",
    "award",
    "product",
    "product_picture",
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
  rewards: ["reward", "redemption"],
  reviews: ["review", "review_source", "review_photo"],
  missions: ["mission", "mission_entry"],
  sharing: ["share_link", "share_visit"],
  approvals: ["decision", "queue_run", "staff_member"],
  setup: ["programme_setup"],
  compliance: ["data_request", "customer_access"],
  "api-keys": ["api_key", "api_answer"],
  "balance-imports": ["balance_import", "balance_import_row"],
  platform: ["session"],
};

/**
 * Views that owners offer, narrow enough that a table can change behind them. They are for modules that may use the
 * owner; `below` names one that may not, since it stands under the owner: it asks for just these columns, and the owner
 * fills them.
 */
export const viewsOf = {
  ledger: { award_posting: {}, open_lot: {}, point_activity: {} },
  orders: { member_order: {} },
  members: { member_status: {}, member_tier: {}, member_membership: {} },
  earning: { award_state: {}, earned_points: { below: "tiers" } },
};

/**
 * For everybody: each shop's own row, whose currency, time zone and name are asked for everywhere; and the sessions,
 * which leave with a shop.
 */
const shared = new Set(["shop", "session"]);

/** By their nature over all tables: what is held of a person, and what admin pages show of several modules at once. */
const readsAll = new Set(["compliance", "read-models"]);

const ownerOf = new Map(Object.entries(tablesOf).flatMap(([owner, tables]) => tables.map((table) => [table, owner])));
const offerOf = new Map(
  Object.entries(viewsOf).flatMap(([owner, views]) =>
    Object.entries(views).map(([view, { below }]) => [view, { owner, below }]),
  ),
);
const mayRead = (module, { owner, below }) =>
  module === owner || module === below || modules[module]?.includes(owner) === true;

/** What stands in the place of a table: one name, or several with commas, each with or without another name. */
const named =
  /\b(?:FROM|JOIN|UPDATE|INTO|TABLE|USING)\s+(?:ONLY\s+)?((?:"?[a-z_]+"?\.)?"?[a-z_]+"?(?:(?:\s+AS)?\s+[a-z_]+)?(?:\s*,\s*(?:"?[a-z_]+"?\.)?"?[a-z_]+"?(?:(?:\s+AS)?\s+[a-z_]+)?)*)/g;
const tablesIn = (sql) =>
  [...sql.matchAll(named)].flatMap(([, list]) =>
    list.split(",").map((one) => one.trim().split(/\s/)[0].split(".").at(-1).replaceAll('"', "")),
  );

const snake = (model) => model.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
const clients = ["db", "prisma", "tx", "transaction"];
const isClient = (node) => node?.type === "Identifier" && clients.includes(node.name);
const asks =
  /^(?:find(?:Many|First|Unique)(?:OrThrow)?|(?:create|update)(?:Many(?:AndReturn)?)?|upsert|delete(?:Many)?|count|aggregate|groupBy)$/;

const rule = {
  meta: {
    type: "problem",
    schema: [],
    messages: {
      foreign:
        'The table "{{table}}" is of the module "{{owner}}": call a function of it, or read a view that it offers.',
      view: 'The view "{{view}}" is for modules that may use "{{owner}}".',
    },
  },
  create(context) {
    const own = /app\/(?:modules\/)?([^/]+)\//.exec(context.filename.replaceAll("\\", "/"))?.[1];
    if (!own || readsAll.has(own)) return {};
    const check = (node, table) => {
      const owner = ownerOf.get(table);
      const offer = offerOf.get(table);
      if (owner && owner !== own && !shared.has(table)) report(node, "foreign", { table, owner });
      if (offer && !mayRead(own, offer)) report(node, "view", { view: table, owner: offer.owner });
    };
    const report = (node, messageId, data) => context.report({ node, messageId, data });
    const checkText = (node, text) => tablesIn(text).forEach((table) => check(node, table));
    const checkName = (node, name) => check(node, snake(name));
    return {
      TemplateElement: (node) => checkText(node, node.value.raw),
      Literal: (node) => typeof node.value === "string" && checkText(node, node.value),
      // db.award, and anything.award.findMany
      MemberExpression({ object, property }) {
        if (property.type !== "Identifier") return;
        if (isClient(object)) checkName(property, property.name);
        else if (asks.test(property.name) && object.type === "MemberExpression" && !isClient(object.object))
          checkName(object.property, object.property.name ?? "");
      },
      // const { award } = db
      VariableDeclarator({ id, init }) {
        if (id.type !== "ObjectPattern" || !isClient(init)) return;
        for (const { key } of id.properties) if (key?.type === "Identifier") checkName(key, key.name);
      },
    };
  },
};

export const tableOwners = { rules: { "table-owners": rule } };
