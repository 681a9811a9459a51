-- The ledger is kept for good and names nobody: what people write about a booking stands beside it, where it can be erased.
CREATE TABLE "ledger_reason" (
    "shop_id" INTEGER NOT NULL,
    "transaction_id" BIGINT NOT NULL,
    "customer_id" BIGINT NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "ledger_reason_pkey" PRIMARY KEY ("shop_id","transaction_id"),
    CONSTRAINT "ledger_reason_text" CHECK (length("text") BETWEEN 1 AND 3200)
);
CREATE INDEX "ledger_reason_shop_id_customer_id_idx" ON "ledger_reason"("shop_id", "customer_id");

-- Entries of members who were forgotten; their places stay taken.
ALTER TABLE "mission" ADD COLUMN "forgotten_entries" INTEGER NOT NULL DEFAULT 0;

-- Who was redacted, and who was merged into them.
CREATE TEMPORARY TABLE forgotten ON COMMIT DROP AS
WITH RECURSIVE gone AS (
  SELECT shop_id, customer_id FROM member WHERE status = 'REDACTED'
  UNION
  SELECT m.shop_id, m.customer_id FROM member m
  JOIN gone g ON g.shop_id = m.shop_id AND g.customer_id = m.merged_into_id AND m.status = 'MERGED'
)
SELECT shop_id, customer_id FROM gone;

INSERT INTO ledger_reason (shop_id, transaction_id, customer_id, text)
SELECT t.shop_id, t.id, t.customer_id, t.reason FROM ledger_transaction t
WHERE t.reason IS NOT NULL AND NOT EXISTS (
  SELECT FROM forgotten f WHERE f.shop_id = t.shop_id AND f.customer_id = t.customer_id
);

-- The hash that tells a repetition from another command no longer counts the reason, from which words could be guessed. It
-- is the SHA-256 of the JSON array that `inputHash` makes. The guard against changes is off for this one statement.
ALTER TABLE "ledger_transaction" DISABLE TRIGGER "ledger_transaction_no_change";
UPDATE ledger_transaction t SET reason = NULL, input_hash = encode(sha256(convert_to(
  '["' || t.kind || '","' || t.customer_id || '",[' || coalesce((
    SELECT string_agg('"' || s.text || '"', ',' ORDER BY s.text COLLATE "C") FROM (
      SELECT e.account || ':' || e.amount AS text FROM ledger_entry e
      WHERE e.shop_id = t.shop_id AND e.transaction_id = t.id
    ) s), '')
  || '],' || coalesce('"' || to_char(t.expires_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null')
  || ',' || coalesce('"' || t.award_id || '"', 'null')
  || ',' || coalesce((
    SELECT to_json(r.event_key)::text FROM ledger_transaction r WHERE r.shop_id = t.shop_id AND r.id = t.reverses_id
  ), 'null')
  || ',null,' || to_json(t.actor)::text || ']', 'UTF8')), 'hex')
WHERE t.reason IS NOT NULL;
ALTER TABLE "ledger_transaction" ENABLE TRIGGER "ledger_transaction_no_change";
ALTER TABLE "ledger_transaction" DROP CONSTRAINT "ledger_transaction_reason",
  ADD CONSTRAINT "ledger_transaction_reason" CHECK ("reason" IS NULL);

-- What earlier redactions and merges left behind.
UPDATE member SET email = NULL, first_name = NULL, last_name = NULL, phone = NULL, locale = NULL, country_code = NULL,
  search_name = '', tags = '{}', tags_known = false, consent_state = NULL, consent_opt_in_level = NULL,
  consent_updated_at = NULL, birth_month = NULL, birth_day = NULL, birth_set_at = NULL, card_hash = NULL
WHERE status IN ('MERGED', 'REDACTED');
UPDATE award a SET snapshot = jsonb_set(a.snapshot, '{terms,ruleName}', '""') FROM forgotten f
WHERE a.shop_id = f.shop_id AND a.customer_id = f.customer_id AND a.event IN ('API', 'FLOW');
UPDATE "order" o SET facts = jsonb_set(o.facts - 'prints' - 'member', '{lines}', coalesce((
  SELECT jsonb_agg(line || '{"title": ""}' ORDER BY n) FROM jsonb_array_elements(o.facts->'lines') WITH ORDINALITY e(line, n)
), '[]'))
FROM forgotten f WHERE o.shop_id = f.shop_id AND o.customer_id = f.customer_id;
DELETE FROM referral_link l USING forgotten f WHERE l.shop_id = f.shop_id AND l.customer_id = f.customer_id;
DELETE FROM referral r USING forgotten f WHERE r.shop_id = f.shop_id AND f.customer_id IN (r.friend_id, r.advocate_id);
WITH gone AS (
  DELETE FROM mission_entry e USING forgotten f
  WHERE e.shop_id = f.shop_id AND e.customer_id = f.customer_id RETURNING e.shop_id, e.mission_id, e.award_id
)
UPDATE mission m SET forgotten_entries = forgotten_entries + taken.count FROM (
  SELECT g.shop_id, g.mission_id, count(*)::integer AS count FROM gone g
  LEFT JOIN award a ON a.shop_id = g.shop_id AND a.id = g.award_id
  WHERE a.status IS DISTINCT FROM 'REJECTED' GROUP BY g.shop_id, g.mission_id
) taken WHERE m.shop_id = taken.shop_id AND m.id = taken.mission_id;
DELETE FROM api_answer;
UPDATE queue_run SET note = NULL, member_text = NULL WHERE finished_at IS NOT NULL;

-- Webhooks that have been worked keep their id, by which a repetition is known, and no longer what they told.
UPDATE pgboss.job SET data = jsonb_build_object('shopId', data->'shopId', 'topic', data->'topic', 'erased', true)
WHERE name = 'store-events' AND state = 'completed';
