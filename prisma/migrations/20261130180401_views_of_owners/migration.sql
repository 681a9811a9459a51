-- What the owners of these tables offer to other modules (lint/table-owners.js says to which).

-- Who is a member, and who was.
CREATE VIEW "member_status" WITH (security_invoker = true) AS
SELECT "shop_id", "customer_id", "status" FROM "member";

-- Where members stand on the shop's tiers.
CREATE VIEW "member_tier" WITH (security_invoker = true) AS
SELECT "shop_id", "customer_id", "status", "tier_id", "tier_value", "tier_since", "tier_kept_until" FROM "member";

-- How awards stand. Points: what one gives, or would give where staff have not approved it.
CREATE VIEW "award_state" WITH (security_invoker = true) AS
SELECT "shop_id", "id", "customer_id", "event", "source", "status",
  CASE WHEN "status" IN ('WAITING', 'REJECTED') THEN "proposed" ELSE "granted" - "taken_back" END AS "points",
  "snapshot" -> 'terms' ->> 'approval' = 'STAFF' AS "by_staff",
  "snapshot" -> 'terms' ->> 'ruleName' AS "rule_name"
FROM "award";

-- Points by the day of what earned them; what is taken back falls with its award.
CREATE VIEW "earned_points" WITH (security_invoker = true) AS
SELECT "shop_id", "customer_id", "occurred_at", "granted" - "taken_back" AS "points" FROM "award";

-- What was booked for awards, entry by entry.
CREATE VIEW "award_posting" WITH (security_invoker = true) AS
SELECT t."shop_id", t."award_id", t."id" AS "transaction_id", t."kind", e."account", e."amount"
FROM "ledger_transaction" t
JOIN "ledger_entry" e ON e."shop_id" = t."shop_id" AND e."transaction_id" = t."id"
WHERE t."award_id" IS NOT NULL;
