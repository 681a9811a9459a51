-- The database after all migrations, written by `npm run schema:dump`; a test compares it. To read, not to run.
-- The ledger's functions stand in prisma/sql/ledger.

-- Schema public

CREATE TYPE "ApprovalMode" AS ENUM (
  'AUTOMATIC',
  'STAFF'
);

CREATE TYPE "AwardStatus" AS ENUM (
  'PENDING',
  'AVAILABLE',
  'TAKEN_BACK',
  'WAITING',
  'REJECTED'
);

CREATE TYPE "BalanceImportStatus" AS ENUM (
  'OPEN',
  'BOOKING',
  'BOOKED',
  'UNDOING',
  'UNDONE'
);

CREATE TYPE "CleanUpStep" AS ENUM (
  'WAIT',
  'DISCOUNTS',
  'SEGMENTS',
  'STOREFRONT',
  'REVIEWS',
  'MEMBERS'
);

CREATE TYPE "ConsentSource" AS ENUM (
  'WEBHOOK',
  'IMPORT',
  'THEME_BLOCK'
);

CREATE TYPE "EarningEvent" AS ENUM (
  'ORDER',
  'FIRST_ORDER',
  'ACCOUNT',
  'REVIEW',
  'NEWSLETTER',
  'SOCIAL_SHARE',
  'REFERRAL',
  'REFERRED_FOLLOW_UP',
  'COMEBACK',
  'BIRTHDAY',
  'ANNIVERSARY',
  'MISSION',
  'SURVEY',
  'EVENT',
  'FLOW',
  'API'
);

CREATE TYPE "ExpiryMode" AS ENUM (
  'NONE',
  'AFTER_MONTHS',
  'AFTER_INACTIVITY'
);

CREATE TYPE "ImportKind" AS ENUM (
  'CUSTOMERS',
  'ORDERS'
);

CREATE TYPE "ImportStatus" AS ENUM (
  'QUEUED',
  'EXPORTING',
  'LOADING',
  'DONE',
  'FAILED'
);

CREATE TYPE "LedgerAccountKind" AS ENUM (
  'PENDING',
  'AVAILABLE',
  'RESERVED'
);

CREATE TYPE "MemberStatus" AS ENUM (
  'ACTIVE',
  'MERGED',
  'REDACTED',
  'DELETED'
);

CREATE TYPE "MembershipMode" AS ENUM (
  'ALL',
  'JOINED',
  'ACCOUNT'
);

CREATE TYPE "MembershipTag" AS ENUM (
  'MEMBER',
  'LEFT'
);

CREATE TYPE "MissionKind" AS ENUM (
  'MISSION',
  'SURVEY',
  'EVENT'
);

CREATE TYPE "OfferDiscount" AS ENUM (
  'PERCENT',
  'AMOUNT'
);

CREATE TYPE "PhotoStatus" AS ENUM (
  'PROCESSING',
  'READY',
  'UNREADABLE'
);

CREATE TYPE "ProofKind" AS ENUM (
  'NONE',
  'TEXT',
  'LINK',
  'PHOTO'
);

CREATE TYPE "RedemptionStatus" AS ENUM (
  'WAITING',
  'ISSUING',
  'ISSUED',
  'USED',
  'FULFILLED',
  'EXPIRED',
  'CANCELLED',
  'REJECTED',
  'FAILED'
);

CREATE TYPE "ReferralVia" AS ENUM (
  'CODE',
  'LINK'
);

CREATE TYPE "ReturnAs" AS ENUM (
  'POINTS',
  'CODE'
);

CREATE TYPE "ReviewStatus" AS ENUM (
  'WAITING',
  'PUBLISHED',
  'REJECTED'
);

CREATE TYPE "RewardApproval" AS ENUM (
  'AUTOMATIC',
  'STAFF'
);

CREATE TYPE "RewardKind" AS ENUM (
  'AMOUNT',
  'PERCENT',
  'SLIDER',
  'PERK',
  'FREE_SHIPPING',
  'PRODUCT',
  'STORE_CREDIT'
);

CREATE TYPE "RoundingMode" AS ENUM (
  'FLOOR',
  'NEAREST',
  'CEIL'
);

CREATE TYPE "RuleCombination" AS ENUM (
  'ADD_UP',
  'BEST_ONLY'
);

CREATE TYPE "ShopStatus" AS ENUM (
  'ACTIVE',
  'UNINSTALLED'
);

CREATE TYPE "TakeBackPolicy" AS ENUM (
  'STOP_AT_ZERO',
  'NEGATIVE'
);

CREATE TYPE "TierBasis" AS ENUM (
  'POINTS',
  'SPENT',
  'ORDERS'
);

CREATE TYPE "Verdict" AS ENUM (
  'APPROVED',
  'REJECTED',
  'UNDONE'
);

CREATE SEQUENCE consent_proof_id_seq AS bigint INCREMENT 1 START 1 OWNED BY consent_proof.id;
GRANT SELECT, USAGE ON SEQUENCE consent_proof_id_seq TO stammtisch_app;

CREATE SEQUENCE decision_id_seq AS bigint INCREMENT 1 START 1 OWNED BY decision.id;
GRANT SELECT, USAGE ON SEQUENCE decision_id_seq TO stammtisch_app;

CREATE SEQUENCE ledger_transaction_id_seq AS bigint INCREMENT 1 START 1 OWNED BY ledger_transaction.id;
GRANT SELECT, USAGE ON SEQUENCE ledger_transaction_id_seq TO stammtisch_app;

CREATE SEQUENCE membership_id_seq AS bigint INCREMENT 1 START 1 OWNED BY membership.id;
GRANT SELECT, USAGE ON SEQUENCE membership_id_seq TO stammtisch_app;

CREATE SEQUENCE point_lot_id_seq AS bigint INCREMENT 1 START 1 OWNED BY point_lot.id;
GRANT SELECT, USAGE ON SEQUENCE point_lot_id_seq TO stammtisch_app;

CREATE SEQUENCE shop_id_seq AS integer INCREMENT 1 START 1 OWNED BY shop.id;
GRANT SELECT, USAGE ON SEQUENCE shop_id_seq TO stammtisch_app;

CREATE TABLE api_answer (
  shop_id integer NOT NULL,
  key text NOT NULL,
  request_hash text NOT NULL,
  status integer NOT NULL,
  body jsonb NOT NULL,
  created_at timestamp(3) with time zone NOT NULL,
  CONSTRAINT api_answer_pkey PRIMARY KEY (shop_id, key)
);
ALTER TABLE api_answer ENABLE ROW LEVEL SECURITY;
CREATE POLICY by_shop ON api_answer USING (((shop_id = ( SELECT app_shop() AS app_shop)) OR ( SELECT app_every_shop() AS app_every_shop)));
GRANT DELETE, INSERT, SELECT, UPDATE ON api_answer TO stammtisch_app;

CREATE TABLE api_key (
  shop_id integer NOT NULL,
  id uuid NOT NULL,
  name text NOT NULL,
  hash text NOT NULL,
  hint text NOT NULL,
  scopes text[],
  created_by text NOT NULL,
  created_at timestamp(3) with time zone NOT NULL,
  last_used_at timestamp(3) with time zone,
  revoked_at timestamp(3) with time zone,
  CONSTRAINT api_key_pkey PRIMARY KEY (shop_id, id)
);
CREATE UNIQUE INDEX api_key_hash_key ON public.api_key USING btree (hash);
ALTER TABLE api_key ENABLE ROW LEVEL SECURITY;
CREATE POLICY by_shop ON api_key USING (((shop_id = ( SELECT app_shop() AS app_shop)) OR ( SELECT app_every_shop() AS app_every_shop)));
GRANT DELETE, INSERT, SELECT, UPDATE ON api_key TO stammtisch_app;

CREATE TABLE award (
  shop_id integer NOT NULL,
  id uuid NOT NULL,
  customer_id bigint NOT NULL,
  rule_id uuid,
  event "EarningEvent" NOT NULL,
  source text NOT NULL,
  status "AwardStatus" NOT NULL,
  granted integer NOT NULL,
  taken_back integer DEFAULT 0 NOT NULL,
  written_off integer DEFAULT 0 NOT NULL,
  postings integer DEFAULT 0 NOT NULL,
  occurred_at timestamp(3) with time zone NOT NULL,
  matures_at timestamp(3) with time zone NOT NULL,
  matured_at timestamp(3) with time zone,
  snapshot jsonb NOT NULL,
  created_at timestamp(3) with time zone NOT NULL,
  proposed integer DEFAULT 0 NOT NULL,
  CONSTRAINT award_pkey PRIMARY KEY (shop_id, id)
);
CREATE INDEX award_maturing ON public.award USING btree (shop_id, matures_at, id) WHERE (status = 'PENDING'::"AwardStatus");
CREATE INDEX award_shop_id_created_at_id_idx ON public.award USING btree (shop_id, created_at, id);
CREATE INDEX award_shop_id_customer_id_occurred_at_idx ON public.award USING btree (shop_id, customer_id, occurred_at);
CREATE INDEX award_shop_id_customer_id_rule_id_idx ON public.award USING btree (shop_id, customer_id, rule_id);
CREATE INDEX award_shop_id_occurred_at_idx ON public.award USING btree (shop_id, occurred_at);
CREATE INDEX award_shop_id_source_idx ON public.award USING btree (shop_id, source);
CREATE INDEX award_shop_id_status_created_at_id_idx ON public.award USING btree (shop_id, status, created_at, id);
CREATE INDEX award_waiting ON public.award USING btree (shop_id, created_at, id) WHERE (status = 'WAITING'::"AwardStatus");
CREATE INDEX award_waiting_earned ON public.award USING btree (shop_id, created_at, id) WHERE ((status = 'WAITING'::"AwardStatus") AND (event = ANY (ARRAY['ORDER'::"EarningEvent", 'FIRST_ORDER'::"EarningEvent", 'COMEBACK'::"EarningEvent", 'ACCOUNT'::"EarningEvent", 'NEWSLETTER'::"EarningEvent", 'SOCIAL_SHARE'::"EarningEvent", 'BIRTHDAY'::"EarningEvent", 'ANNIVERSARY'::"EarningEvent", 'FLOW'::"EarningEvent", 'API'::"EarningEvent"])));
CREATE INDEX award_waiting_entry ON public.award USING btree (shop_id, created_at, id) WHERE ((status = 'WAITING'::"AwardStatus") AND (event = ANY (ARRAY['MISSION'::"EarningEvent", 'SURVEY'::"EarningEvent", 'EVENT'::"EarningEvent"])));
CREATE INDEX award_waiting_referral ON public.award USING btree (shop_id, created_at, id) WHERE ((status = 'WAITING'::"AwardStatus") AND (event = ANY (ARRAY['REFERRAL'::"EarningEvent", 'REFERRED_FOLLOW_UP'::"EarningEvent"])));
CREATE INDEX award_waiting_review ON public.award USING btree (shop_id, created_at, id) WHERE ((status = 'WAITING'::"AwardStatus") AND (event = 'REVIEW'::"EarningEvent"));
ALTER TABLE award ENABLE ROW LEVEL SECURITY;
CREATE POLICY by_shop ON award USING (((shop_id = ( SELECT app_shop() AS app_shop)) OR ( SELECT app_every_shop() AS app_every_shop)));
GRANT DELETE, INSERT, SELECT, UPDATE ON award TO stammtisch_app;

CREATE TABLE balance_import (
  shop_id integer NOT NULL,
  id uuid NOT NULL,
  status "BalanceImportStatus" DEFAULT 'OPEN'::"BalanceImportStatus" NOT NULL,
  file_name text NOT NULL,
  head text[] NOT NULL,
  settings jsonb NOT NULL,
  label text NOT NULL,
  lines integer NOT NULL,
  planned integer DEFAULT 0 NOT NULL,
  actor text NOT NULL,
  created_at timestamp(3) with time zone NOT NULL,
  booked_at timestamp(3) with time zone,
  undone_at timestamp(3) with time zone,
  CONSTRAINT balance_import_pkey PRIMARY KEY (shop_id, id)
);
CREATE UNIQUE INDEX balance_import_running_key ON public.balance_import USING btree (shop_id) WHERE (status = ANY (ARRAY['BOOKING'::"BalanceImportStatus", 'UNDOING'::"BalanceImportStatus"]));
CREATE INDEX balance_import_shop_id_created_at_idx ON public.balance_import USING btree (shop_id, created_at);
ALTER TABLE balance_import ENABLE ROW LEVEL SECURITY;
CREATE POLICY by_shop ON balance_import USING (((shop_id = ( SELECT app_shop() AS app_shop)) OR ( SELECT app_every_shop() AS app_every_shop)));
GRANT DELETE, INSERT, SELECT, UPDATE ON balance_import TO stammtisch_app;

CREATE TABLE balance_import_row (
  shop_id integer NOT NULL,
  import_id uuid NOT NULL,
  line integer NOT NULL,
  cells text[] DEFAULT '{}'::text[] NOT NULL,
  email text,
  customer_id bigint,
  points integer,
  outcome text NOT NULL,
  taken integer,
  CONSTRAINT balance_import_row_pkey PRIMARY KEY (shop_id, import_id, line),
  CONSTRAINT balance_import_row_import_fkey FOREIGN KEY (shop_id, import_id) REFERENCES balance_import(shop_id, id) ON DELETE CASCADE,
  CONSTRAINT balance_import_row_books CHECK (((outcome <> ALL (ARRAY['BOOK'::text, 'BOOKED'::text, 'UNDONE'::text])) OR ((customer_id IS NOT NULL) AND (points > 0))))
);
CREATE INDEX balance_import_row_customer_idx ON public.balance_import_row USING btree (shop_id, customer_id);
CREATE INDEX balance_import_row_outcome_idx ON public.balance_import_row USING btree (shop_id, import_id, outcome, line);
ALTER TABLE balance_import_row ENABLE ROW LEVEL SECURITY;
CREATE POLICY by_shop ON balance_import_row USING (((shop_id = ( SELECT app_shop() AS app_shop)) OR ( SELECT app_every_shop() AS app_every_shop)));
GRANT DELETE, INSERT, SELECT, UPDATE ON balance_import_row TO stammtisch_app;

CREATE TABLE clean_up (
  shop_id integer NOT NULL,
  step "CleanUpStep" DEFAULT 'WAIT'::"CleanUpStep" NOT NULL,
  after_id bigint DEFAULT 0 NOT NULL,
  operation_ids text[] DEFAULT '{}'::text[] NOT NULL,
  total integer NOT NULL,
  done integer DEFAULT 0 NOT NULL,
  error text,
  started_at timestamp(3) with time zone NOT NULL,
  finished_at timestamp(3) with time zone,
  entered_at timestamp(3) with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
  owner_ids bigint[] DEFAULT '{}'::bigint[] NOT NULL,
  CONSTRAINT clean_up_pkey PRIMARY KEY (shop_id)
);
ALTER TABLE clean_up ENABLE ROW LEVEL SECURITY;
CREATE POLICY by_shop ON clean_up USING (((shop_id = ( SELECT app_shop() AS app_shop)) OR ( SELECT app_every_shop() AS app_every_shop)));
GRANT DELETE, INSERT, SELECT, UPDATE ON clean_up TO stammtisch_app;

CREATE TABLE consent_proof (
  shop_id integer NOT NULL,
  id bigint DEFAULT nextval('consent_proof_id_seq'::regclass) NOT NULL,
  customer_id bigint NOT NULL,
  state text NOT NULL,
  opt_in_level text,
  at timestamp(3) with time zone,
  source "ConsentSource" NOT NULL,
  wording text,
  recorded_at timestamp(3) with time zone NOT NULL,
  CONSTRAINT consent_proof_pkey PRIMARY KEY (shop_id, id)
);
CREATE UNIQUE INDEX consent_proof_once_key ON public.consent_proof USING btree (shop_id, customer_id, state, opt_in_level, at) NULLS NOT DISTINCT WHERE (wording IS NULL);
CREATE INDEX consent_proof_shop_id_customer_id_id_idx ON public.consent_proof USING btree (shop_id, customer_id, id);
CREATE UNIQUE INDEX consent_proof_wording_key ON public.consent_proof USING btree (shop_id, customer_id, wording) WHERE (wording IS NOT NULL);
CREATE TRIGGER consent_proof_no_update BEFORE UPDATE ON public.consent_proof FOR EACH ROW EXECUTE FUNCTION consent_proof_refuse_update();
ALTER TABLE consent_proof ENABLE ROW LEVEL SECURITY;
CREATE POLICY by_shop ON consent_proof USING (((shop_id = ( SELECT app_shop() AS app_shop)) OR ( SELECT app_every_shop() AS app_every_shop)));
GRANT DELETE, INSERT, SELECT, UPDATE ON consent_proof TO stammtisch_app;

CREATE TABLE customer_access (
  shop_id integer NOT NULL,
  hour timestamp(3) with time zone NOT NULL,
  actor text NOT NULL,
  page text NOT NULL,
  customer_id bigint NOT NULL,
  times integer NOT NULL,
  last_at timestamp(3) with time zone NOT NULL,
  CONSTRAINT customer_access_pkey PRIMARY KEY (shop_id, hour, actor, page, customer_id)
);
ALTER TABLE customer_access ENABLE ROW LEVEL SECURITY;
CREATE POLICY by_shop ON customer_access USING (((shop_id = ( SELECT app_shop() AS app_shop)) OR ( SELECT app_every_shop() AS app_every_shop)));
GRANT DELETE, INSERT, SELECT, UPDATE ON customer_access TO stammtisch_app;

CREATE TABLE data_request (
  shop_id integer NOT NULL,
  id bigint NOT NULL,
  customer_id bigint NOT NULL,
  requested_at timestamp(3) with time zone NOT NULL,
  payload jsonb NOT NULL,
  downloaded_at timestamp(3) with time zone,
  CONSTRAINT data_request_pkey PRIMARY KEY (shop_id, id)
);
ALTER TABLE data_request ENABLE ROW LEVEL SECURITY;
CREATE POLICY by_shop ON data_request USING (((shop_id = ( SELECT app_shop() AS app_shop)) OR ( SELECT app_every_shop() AS app_every_shop)));
GRANT DELETE, INSERT, SELECT, UPDATE ON data_request TO stammtisch_app;

CREATE TABLE decision (
  shop_id integer NOT NULL,
  id bigint DEFAULT nextval('decision_id_seq'::regclass) NOT NULL,
  item_id uuid NOT NULL,
  verdict "Verdict" NOT NULL,
  actor text NOT NULL,
  actor_name text,
  note text,
  decided_at timestamp(3) with time zone NOT NULL,
  member_text text,
  kind text,
  CONSTRAINT decision_pkey PRIMARY KEY (shop_id, id)
);
CREATE INDEX decision_shop_id_decided_at_id_idx ON public.decision USING btree (shop_id, decided_at, id);
CREATE INDEX decision_shop_id_item_id_idx ON public.decision USING btree (shop_id, item_id);
ALTER TABLE decision ENABLE ROW LEVEL SECURITY;
CREATE POLICY by_shop ON decision USING (((shop_id = ( SELECT app_shop() AS app_shop)) OR ( SELECT app_every_shop() AS app_every_shop)));
GRANT DELETE, INSERT, SELECT, UPDATE ON decision TO stammtisch_app;

CREATE TABLE earning_rule (
  shop_id integer NOT NULL,
  id uuid NOT NULL,
  event "EarningEvent" NOT NULL,
  enabled boolean NOT NULL,
  points integer,
  points_per_unit integer,
  unit_minor bigint,
  hold_days integer,
  approval "ApprovalMode" DEFAULT 'AUTOMATIC'::"ApprovalMode" NOT NULL,
  valid_from timestamp(3) with time zone,
  valid_to timestamp(3) with time zone,
  created_at timestamp(3) with time zone NOT NULL,
  updated_at timestamp(3) with time zone NOT NULL,
  deleted_at timestamp(3) with time zone,
  conditions jsonb DEFAULT '{}'::jsonb NOT NULL,
  enabled_at timestamp(3) with time zone,
  limits jsonb DEFAULT '{}'::jsonb NOT NULL,
  name text DEFAULT ''::text NOT NULL,
  priority integer DEFAULT 0 NOT NULL,
  steps jsonb,
  photo_points integer,
  CONSTRAINT earning_rule_pkey PRIMARY KEY (shop_id, id)
);
CREATE INDEX earning_rule_shop_id_event_idx ON public.earning_rule USING btree (shop_id, event);
ALTER TABLE earning_rule ENABLE ROW LEVEL SECURITY;
CREATE POLICY by_shop ON earning_rule USING (((shop_id = ( SELECT app_shop() AS app_shop)) OR ( SELECT app_every_shop() AS app_every_shop)));
GRANT DELETE, INSERT, SELECT, UPDATE ON earning_rule TO stammtisch_app;

CREATE TABLE expiry_policy (
  shop_id integer NOT NULL,
  mode "ExpiryMode" NOT NULL,
  months integer,
  grace_days integer NOT NULL,
  activities text[] NOT NULL,
  paused boolean DEFAULT false NOT NULL,
  since timestamp(3) with time zone NOT NULL,
  looked_on date,
  updated_at timestamp(3) with time zone NOT NULL,
  CONSTRAINT expiry_policy_pkey PRIMARY KEY (shop_id),
  CONSTRAINT expiry_policy_grace CHECK ((grace_days >= 0)),
  CONSTRAINT expiry_policy_months CHECK (((mode = 'NONE'::"ExpiryMode") OR (months > 0)))
);
ALTER TABLE expiry_policy ENABLE ROW LEVEL SECURITY;
CREATE POLICY by_shop ON expiry_policy USING (((shop_id = ( SELECT app_shop() AS app_shop)) OR ( SELECT app_every_shop() AS app_every_shop)));
GRANT DELETE, INSERT, SELECT, UPDATE ON expiry_policy TO stammtisch_app;

CREATE TABLE expiry_warning (
  shop_id integer NOT NULL,
  customer_id bigint NOT NULL,
  expires_on date NOT NULL,
  days integer NOT NULL,
  CONSTRAINT expiry_warning_pkey PRIMARY KEY (shop_id, customer_id, expires_on, days)
);
CREATE INDEX expiry_warning_shop_id_expires_on_idx ON public.expiry_warning USING btree (shop_id, expires_on);
ALTER TABLE expiry_warning ENABLE ROW LEVEL SECURITY;
CREATE POLICY by_shop ON expiry_warning USING (((shop_id = ( SELECT app_shop() AS app_shop)) OR ( SELECT app_every_shop() AS app_every_shop)));
GRANT DELETE, INSERT, SELECT, UPDATE ON expiry_warning TO stammtisch_app;

CREATE TABLE flow_trigger_use (
  shop_id integer NOT NULL,
  definition_id text NOT NULL,
  in_use boolean NOT NULL,
  reported_at timestamp(3) with time zone NOT NULL,
  CONSTRAINT flow_trigger_use_pkey PRIMARY KEY (shop_id, definition_id)
);
ALTER TABLE flow_trigger_use ENABLE ROW LEVEL SECURITY;
CREATE POLICY by_shop ON flow_trigger_use USING (((shop_id = ( SELECT app_shop() AS app_shop)) OR ( SELECT app_every_shop() AS app_every_shop)));
GRANT DELETE, INSERT, SELECT, UPDATE ON flow_trigger_use TO stammtisch_app;

CREATE TABLE import (
  shop_id integer NOT NULL,
  kind "ImportKind" NOT NULL,
  status "ImportStatus" DEFAULT 'QUEUED'::"ImportStatus" NOT NULL,
  bulk_operation_id text,
  total integer DEFAULT 0 NOT NULL,
  "position" integer DEFAULT 0 NOT NULL,
  error text,
  started_at timestamp(3) with time zone NOT NULL,
  finished_at timestamp(3) with time zone,
  lines_read integer DEFAULT 0 NOT NULL,
  file_read boolean DEFAULT false NOT NULL,
  CONSTRAINT import_pkey PRIMARY KEY (shop_id, kind)
);
ALTER TABLE import ENABLE ROW LEVEL SECURITY;
CREATE POLICY by_shop ON import USING (((shop_id = ( SELECT app_shop() AS app_shop)) OR ( SELECT app_every_shop() AS app_every_shop)));
GRANT DELETE, INSERT, SELECT, UPDATE ON import TO stammtisch_app;

CREATE TABLE import_line (
  shop_id integer NOT NULL,
  kind "ImportKind" NOT NULL,
  id text NOT NULL,
  parent_id text,
  place integer NOT NULL,
  line text NOT NULL,
  CONSTRAINT import_line_pkey PRIMARY KEY (shop_id, kind, id),
  CONSTRAINT import_line_shop_id_kind_fkey FOREIGN KEY (shop_id, kind) REFERENCES import(shop_id, kind) ON UPDATE CASCADE ON DELETE CASCADE
);
CREATE INDEX import_line_children ON public.import_line USING btree (shop_id, kind, parent_id) WHERE (parent_id IS NOT NULL);
CREATE INDEX import_line_roots ON public.import_line USING btree (shop_id, kind, place) WHERE (parent_id IS NULL);
ALTER TABLE import_line ENABLE ROW LEVEL SECURITY;
CREATE POLICY by_shop ON import_line USING (((shop_id = ( SELECT app_shop() AS app_shop)) OR ( SELECT app_every_shop() AS app_every_shop)));
GRANT DELETE, INSERT, SELECT, UPDATE ON import_line TO stammtisch_app;

CREATE TABLE ledger_account (
  shop_id integer NOT NULL,
  customer_id bigint NOT NULL,
  kind "LedgerAccountKind" NOT NULL,
  balance bigint DEFAULT 0 NOT NULL,
  version integer DEFAULT 0 NOT NULL,
  CONSTRAINT ledger_account_pkey PRIMARY KEY (shop_id, customer_id, kind),
  CONSTRAINT ledger_account_not_negative CHECK (((kind = 'AVAILABLE'::"LedgerAccountKind") OR (balance >= 0)))
);
CREATE INDEX ledger_account_by_balance ON public.ledger_account USING btree (shop_id, balance, customer_id) WHERE (kind = 'AVAILABLE'::"LedgerAccountKind");
ALTER TABLE ledger_account ENABLE ROW LEVEL SECURITY;
CREATE POLICY by_shop ON ledger_account USING (((shop_id = ( SELECT app_shop() AS app_shop)) OR ( SELECT app_every_shop() AS app_every_shop)));
GRANT DELETE, INSERT, SELECT, UPDATE ON ledger_account TO stammtisch_app;

CREATE TABLE ledger_entry (
  shop_id integer NOT NULL,
  transaction_id bigint NOT NULL,
  line integer NOT NULL,
  customer_id bigint NOT NULL,
  account text NOT NULL,
  amount bigint NOT NULL,
  balance_after bigint,
  CONSTRAINT ledger_entry_pkey PRIMARY KEY (shop_id, transaction_id, line),
  CONSTRAINT ledger_entry_account CHECK (
CASE
    WHEN (account = ANY (ARRAY['PENDING'::text, 'RESERVED'::text])) THEN ((balance_after IS NOT NULL) AND (balance_after >= 0))
    WHEN (account = 'AVAILABLE'::text) THEN (balance_after IS NOT NULL)
    ELSE ((account = ANY (ARRAY['ISSUED'::text, 'REDEEMED'::text, 'EXPIRED'::text, 'ADJUSTED'::text, 'WRITTEN_OFF'::text, 'TRANSFERRED'::text])) AND (balance_after IS NULL))
END),
  CONSTRAINT ledger_entry_amount CHECK ((amount <> 0))
);
CREATE INDEX ledger_entry_shop_id_customer_id_transaction_id_idx ON public.ledger_entry USING btree (shop_id, customer_id, transaction_id);
CREATE TRIGGER ledger_entry_no_change BEFORE UPDATE OR TRUNCATE ON public.ledger_entry FOR EACH STATEMENT EXECUTE FUNCTION ledger_refuse_change();
CREATE TRIGGER ledger_entry_no_delete BEFORE DELETE ON public.ledger_entry FOR EACH ROW EXECUTE FUNCTION ledger_guard_delete();
ALTER TABLE ledger_entry ENABLE ROW LEVEL SECURITY;
CREATE POLICY by_shop ON ledger_entry USING (((shop_id = ( SELECT app_shop() AS app_shop)) OR ( SELECT app_every_shop() AS app_every_shop)));
GRANT DELETE, INSERT, SELECT, UPDATE ON ledger_entry TO stammtisch_app;

CREATE TABLE ledger_reason (
  shop_id integer NOT NULL,
  transaction_id bigint NOT NULL,
  customer_id bigint NOT NULL,
  text text NOT NULL,
  CONSTRAINT ledger_reason_pkey PRIMARY KEY (shop_id, transaction_id),
  CONSTRAINT ledger_reason_text CHECK (((length(text) >= 1) AND (length(text) <= 3200)))
);
CREATE INDEX ledger_reason_shop_id_customer_id_idx ON public.ledger_reason USING btree (shop_id, customer_id);
ALTER TABLE ledger_reason ENABLE ROW LEVEL SECURITY;
CREATE POLICY by_shop ON ledger_reason USING (((shop_id = ( SELECT app_shop() AS app_shop)) OR ( SELECT app_every_shop() AS app_every_shop)));
GRANT DELETE, INSERT, SELECT, UPDATE ON ledger_reason TO stammtisch_app;

CREATE TABLE ledger_transaction (
  shop_id integer NOT NULL,
  id bigint DEFAULT nextval('ledger_transaction_id_seq'::regclass) NOT NULL,
  event_key text NOT NULL,
  input_hash text NOT NULL,
  kind text NOT NULL,
  customer_id bigint NOT NULL,
  award_id uuid,
  occurred_at timestamp(3) with time zone NOT NULL,
  created_at timestamp(3) with time zone NOT NULL,
  expires_at timestamp(3) with time zone,
  reverses_id bigint,
  reason text,
  actor text NOT NULL,
  earned_at timestamp(3) with time zone,
  lapsed_before timestamp(3) with time zone,
  CONSTRAINT ledger_transaction_pkey PRIMARY KEY (shop_id, id),
  CONSTRAINT ledger_transaction_event_key CHECK (((length(event_key) >= 1) AND (length(event_key) <= 200))),
  CONSTRAINT ledger_transaction_kind CHECK ((kind = ANY (ARRAY['EARN'::text, 'MATURE'::text, 'TAKE_BACK'::text, 'RESERVE'::text, 'RELEASE'::text, 'REDEEM'::text, 'RETURN'::text, 'EXPIRE'::text, 'ADJUST'::text, 'TRANSFER'::text, 'REVERSE'::text]))),
  CONSTRAINT ledger_transaction_reason CHECK ((reason IS NULL)),
  CONSTRAINT ledger_transaction_reverses CHECK (((kind <> 'REVERSE'::text) OR (reverses_id IS NOT NULL)))
);
CREATE UNIQUE INDEX ledger_transaction_reversed_once ON public.ledger_transaction USING btree (shop_id, reverses_id) WHERE (kind = 'REVERSE'::text);
CREATE INDEX ledger_transaction_reverses ON public.ledger_transaction USING btree (shop_id, reverses_id) WHERE (reverses_id IS NOT NULL);
CREATE INDEX ledger_transaction_shop_id_customer_id_id_idx ON public.ledger_transaction USING btree (shop_id, customer_id, id);
CREATE UNIQUE INDEX ledger_transaction_shop_id_event_key_key ON public.ledger_transaction USING btree (shop_id, event_key);
CREATE INDEX ledger_transaction_shop_id_occurred_at_id_idx ON public.ledger_transaction USING btree (shop_id, occurred_at, id);
CREATE TRIGGER ledger_transaction_no_change BEFORE UPDATE OR TRUNCATE ON public.ledger_transaction FOR EACH STATEMENT EXECUTE FUNCTION ledger_refuse_change();
CREATE TRIGGER ledger_transaction_no_delete BEFORE DELETE ON public.ledger_transaction FOR EACH ROW EXECUTE FUNCTION ledger_guard_delete();
ALTER TABLE ledger_transaction ENABLE ROW LEVEL SECURITY;
CREATE POLICY by_shop ON ledger_transaction USING (((shop_id = ( SELECT app_shop() AS app_shop)) OR ( SELECT app_every_shop() AS app_every_shop)));
GRANT DELETE, INSERT, SELECT, UPDATE ON ledger_transaction TO stammtisch_app;

CREATE TABLE market (
  shop_id integer NOT NULL,
  market_id text NOT NULL,
  name text NOT NULL,
  countries text[],
  CONSTRAINT market_pkey PRIMARY KEY (shop_id, market_id)
);
ALTER TABLE market ENABLE ROW LEVEL SECURITY;
CREATE POLICY by_shop ON market USING (((shop_id = ( SELECT app_shop() AS app_shop)) OR ( SELECT app_every_shop() AS app_every_shop)));
GRANT DELETE, INSERT, SELECT, UPDATE ON market TO stammtisch_app;

CREATE TABLE member (
  shop_id integer NOT NULL,
  customer_id bigint NOT NULL,
  status "MemberStatus" DEFAULT 'ACTIVE'::"MemberStatus" NOT NULL,
  email text,
  first_name text,
  last_name text,
  phone text,
  locale text,
  country_code text,
  search_name text COLLATE "und-x-icu" DEFAULT ''::text NOT NULL,
  consent_state text,
  consent_opt_in_level text,
  consent_updated_at timestamp(3) with time zone,
  customer_created_at timestamp(3) with time zone,
  customer_updated_at timestamp(3) with time zone,
  order_count integer DEFAULT 0 NOT NULL,
  revenue_minor bigint DEFAULT 0 NOT NULL,
  first_order_at timestamp(3) with time zone,
  last_order_at timestamp(3) with time zone,
  merged_into_id bigint,
  card_hash text,
  tagged_at timestamp(3) with time zone,
  created_at timestamp(3) with time zone NOT NULL,
  birth_day integer,
  birth_month integer,
  tags text[] DEFAULT ARRAY[]::text[],
  tags_known boolean DEFAULT false NOT NULL,
  birth_set_at timestamp(3) with time zone,
  tier_id uuid,
  tier_kept_until date,
  tier_since timestamp(3) with time zone,
  tier_value bigint DEFAULT 0 NOT NULL,
  fingerprints jsonb,
  left_tagged_at timestamp(3) with time zone,
  has_account boolean,
  CONSTRAINT member_pkey PRIMARY KEY (shop_id, customer_id)
);
CREATE INDEX member_by_birthday ON public.member USING btree (shop_id, birth_month, birth_day) WHERE (birth_month IS NOT NULL);
CREATE INDEX member_by_tier ON public.member USING btree (shop_id, tier_id) WHERE (tier_id IS NOT NULL);
CREATE INDEX member_by_tier_kept_until ON public.member USING btree (shop_id, tier_kept_until) WHERE (tier_kept_until IS NOT NULL);
CREATE INDEX member_shop_id_customer_created_at_idx ON public.member USING btree (shop_id, customer_created_at);
CREATE INDEX member_shop_id_email_idx ON public.member USING btree (shop_id, email);
CREATE INDEX member_shop_id_last_order_at_customer_id_idx ON public.member USING btree (shop_id, last_order_at, customer_id);
CREATE INDEX member_shop_id_revenue_minor_customer_id_idx ON public.member USING btree (shop_id, revenue_minor, customer_id);
CREATE INDEX member_shop_id_search_name_customer_id_idx ON public.member USING btree (shop_id, search_name, customer_id);
CREATE TRIGGER member_words_deleted AFTER DELETE ON public.member REFERENCING OLD TABLE AS stale FOR EACH STATEMENT EXECUTE FUNCTION member_words_deleted();
CREATE TRIGGER member_words_inserted AFTER INSERT ON public.member REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION member_words_inserted();
CREATE TRIGGER member_words_updated AFTER UPDATE ON public.member REFERENCING OLD TABLE AS stale NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION member_words_updated();
ALTER TABLE member ENABLE ROW LEVEL SECURITY;
CREATE POLICY by_shop ON member USING (((shop_id = ( SELECT app_shop() AS app_shop)) OR ( SELECT app_every_shop() AS app_every_shop)));
GRANT DELETE, INSERT, SELECT, UPDATE ON member TO stammtisch_app;

CREATE TABLE member_word (
  shop_id integer NOT NULL,
  word text COLLATE "C" NOT NULL,
  customer_id bigint NOT NULL,
  CONSTRAINT member_word_pkey PRIMARY KEY (shop_id, word, customer_id)
);
CREATE INDEX member_word_shop_id_customer_id_idx ON public.member_word USING btree (shop_id, customer_id);
ALTER TABLE member_word ENABLE ROW LEVEL SECURITY;
CREATE POLICY by_shop ON member_word USING (((shop_id = ( SELECT app_shop() AS app_shop)) OR ( SELECT app_every_shop() AS app_every_shop)));
GRANT DELETE, INSERT, SELECT, UPDATE ON member_word TO stammtisch_app;

CREATE TABLE membership (
  shop_id integer NOT NULL,
  id bigint DEFAULT nextval('membership_id_seq'::regclass) NOT NULL,
  customer_id bigint NOT NULL,
  joined_at timestamp(3) with time zone,
  counts_from timestamp(3) with time zone,
  left_at timestamp(3) with time zone,
  joined_by text,
  left_by text,
  wording text,
  wording_version text,
  language text,
  terms_version integer,
  terms_text text,
  CONSTRAINT membership_pkey PRIMARY KEY (shop_id, id),
  CONSTRAINT membership_counts CHECK (((joined_at IS NULL) = (counts_from IS NULL))),
  CONSTRAINT membership_joined_or_left CHECK (((joined_at IS NOT NULL) OR (left_at IS NOT NULL)))
);
CREATE UNIQUE INDEX membership_open_key ON public.membership USING btree (shop_id, customer_id) WHERE (left_at IS NULL);
CREATE INDEX membership_shop_id_customer_id_id_idx ON public.membership USING btree (shop_id, customer_id, id);
ALTER TABLE membership ENABLE ROW LEVEL SECURITY;
CREATE POLICY by_shop ON membership USING (((shop_id = ( SELECT app_shop() AS app_shop)) OR ( SELECT app_every_shop() AS app_every_shop)));
GRANT DELETE, INSERT, SELECT, UPDATE ON membership TO stammtisch_app;

CREATE TABLE mission (
  shop_id integer NOT NULL,
  id uuid NOT NULL,
  kind "MissionKind" NOT NULL,
  title text NOT NULL,
  text text NOT NULL,
  points integer NOT NULL,
  proof "ProofKind" NOT NULL,
  places integer,
  starts_at timestamp(3) with time zone NOT NULL,
  ends_at timestamp(3) with time zone,
  enabled boolean DEFAULT true NOT NULL,
  created_at timestamp(3) with time zone NOT NULL,
  updated_at timestamp(3) with time zone NOT NULL,
  archived_at timestamp(3) with time zone,
  forgotten_entries integer DEFAULT 0 NOT NULL,
  CONSTRAINT mission_pkey PRIMARY KEY (shop_id, id),
  CONSTRAINT mission_places_check CHECK ((places > 0)),
  CONSTRAINT mission_points_check CHECK ((points > 0))
);
CREATE INDEX mission_shop_id_starts_at_idx ON public.mission USING btree (shop_id, starts_at);
ALTER TABLE mission ENABLE ROW LEVEL SECURITY;
CREATE POLICY by_shop ON mission USING (((shop_id = ( SELECT app_shop() AS app_shop)) OR ( SELECT app_every_shop() AS app_every_shop)));
GRANT DELETE, INSERT, SELECT, UPDATE ON mission TO stammtisch_app;

CREATE TABLE mission_entry (
  shop_id integer NOT NULL,
  id uuid NOT NULL,
  mission_id uuid NOT NULL,
  customer_id bigint NOT NULL,
  award_id uuid NOT NULL,
  text text,
  link text,
  photo_type text,
  photo bytea,
  created_at timestamp(3) with time zone NOT NULL,
  attempt integer DEFAULT 1 NOT NULL,
  photo_status "PhotoStatus",
  photo_attempts integer DEFAULT 0 NOT NULL,
  text_key text COLLATE "C" GENERATED ALWAYS AS (
CASE
    WHEN (length(regexp_replace(lower(text), '[^[:alnum:]]+'::text, ''::text, 'g'::text)) >= 20) THEN md5(regexp_replace(lower(text), '[^[:alnum:]]+'::text, ''::text, 'g'::text))
    ELSE NULL::text
END) STORED,
  CONSTRAINT mission_entry_pkey PRIMARY KEY (shop_id, id),
  CONSTRAINT mission_entry_photo_check CHECK ((octet_length(photo) <= 8388608)),
  CONSTRAINT mission_entry_photo_status_check CHECK ((COALESCE((photo_status = ANY (ARRAY['PROCESSING'::"PhotoStatus", 'READY'::"PhotoStatus"])), false) = (photo IS NOT NULL)))
);
CREATE INDEX mission_entry_processing_idx ON public.mission_entry USING btree (shop_id, photo_attempts, id) WHERE (photo_status = 'PROCESSING'::"PhotoStatus");
CREATE UNIQUE INDEX mission_entry_shop_id_award_id_key ON public.mission_entry USING btree (shop_id, award_id);
CREATE INDEX mission_entry_shop_id_customer_id_idx ON public.mission_entry USING btree (shop_id, customer_id);
CREATE UNIQUE INDEX mission_entry_shop_id_mission_id_customer_id_attempt_key ON public.mission_entry USING btree (shop_id, mission_id, customer_id, attempt);
CREATE INDEX mission_entry_shop_id_mission_id_id_idx ON public.mission_entry USING btree (shop_id, mission_id, id);
CREATE INDEX mission_entry_shop_id_text_key_created_at_idx ON public.mission_entry USING btree (shop_id, text_key, created_at) WHERE (text_key IS NOT NULL);
ALTER TABLE mission_entry ENABLE ROW LEVEL SECURITY;
CREATE POLICY by_shop ON mission_entry USING (((shop_id = ( SELECT app_shop() AS app_shop)) OR ( SELECT app_every_shop() AS app_every_shop)));
GRANT DELETE, INSERT, SELECT, UPDATE ON mission_entry TO stammtisch_app;

CREATE TABLE multiplier_campaign (
  shop_id integer NOT NULL,
  id uuid NOT NULL,
  name text NOT NULL,
  percent integer NOT NULL,
  starts_at timestamp(3) with time zone NOT NULL,
  ends_at timestamp(3) with time zone NOT NULL,
  created_at timestamp(3) with time zone NOT NULL,
  CONSTRAINT multiplier_campaign_pkey PRIMARY KEY (shop_id, id)
);
CREATE INDEX multiplier_campaign_shop_id_ends_at_idx ON public.multiplier_campaign USING btree (shop_id, ends_at);
ALTER TABLE multiplier_campaign ENABLE ROW LEVEL SECURITY;
CREATE POLICY by_shop ON multiplier_campaign USING (((shop_id = ( SELECT app_shop() AS app_shop)) OR ( SELECT app_every_shop() AS app_every_shop)));
GRANT DELETE, INSERT, SELECT, UPDATE ON multiplier_campaign TO stammtisch_app;

CREATE TABLE offer (
  shop_id integer NOT NULL,
  id uuid NOT NULL,
  title text NOT NULL,
  text text NOT NULL,
  image_url text,
  discount "OfferDiscount" NOT NULL,
  percent integer,
  amount_minor bigint,
  code text NOT NULL,
  starts_at timestamp(3) with time zone NOT NULL,
  ends_at timestamp(3) with time zone,
  enabled boolean DEFAULT true NOT NULL,
  discount_id text,
  sync_error text,
  synced_at timestamp(3) with time zone,
  created_at timestamp(3) with time zone NOT NULL,
  updated_at timestamp(3) with time zone NOT NULL,
  drift text,
  image_alt text DEFAULT ''::text NOT NULL,
  CONSTRAINT offer_pkey PRIMARY KEY (shop_id, id)
);
CREATE UNIQUE INDEX offer_shop_id_code_key ON public.offer USING btree (shop_id, code);
ALTER TABLE offer ENABLE ROW LEVEL SECURITY;
CREATE POLICY by_shop ON offer USING (((shop_id = ( SELECT app_shop() AS app_shop)) OR ( SELECT app_every_shop() AS app_every_shop)));
GRANT DELETE, INSERT, SELECT, UPDATE ON offer TO stammtisch_app;

CREATE TABLE "order" (
  shop_id integer NOT NULL,
  order_id bigint NOT NULL,
  customer_id bigint,
  name text NOT NULL,
  processed_at timestamp(3) with time zone NOT NULL,
  updated_at timestamp(3) with time zone NOT NULL,
  triggered_at timestamp(6) with time zone,
  paid_at timestamp(3) with time zone,
  cancelled_at timestamp(3) with time zone,
  financial_status text NOT NULL,
  test boolean DEFAULT false NOT NULL,
  total_minor bigint NOT NULL,
  snapshot jsonb NOT NULL,
  channel text,
  country_code text,
  stands boolean DEFAULT false NOT NULL,
  name_digits text COLLATE "C" GENERATED ALWAYS AS (regexp_replace(name, '[^0-9]'::text, ''::text, 'g'::text)) STORED,
  outstanding_minor bigint DEFAULT 0 NOT NULL,
  deleted_at timestamp(3) with time zone,
  counts boolean GENERATED ALWAYS AS (((financial_status = ANY (ARRAY['PAID'::text, 'PARTIALLY_REFUNDED'::text, 'REFUNDED'::text])) AND (outstanding_minor <= 0) AND (cancelled_at IS NULL) AND (deleted_at IS NULL) AND (NOT test))) STORED NOT NULL,
  CONSTRAINT order_pkey PRIMARY KEY (shop_id, order_id)
);
CREATE INDEX order_shop_id_customer_id_processed_at_idx ON public."order" USING btree (shop_id, customer_id, processed_at);
CREATE INDEX order_shop_id_name_digits_idx ON public."order" USING btree (shop_id, name_digits);
CREATE INDEX order_shop_id_processed_at_idx ON public."order" USING btree (shop_id, processed_at);
ALTER TABLE "order" ENABLE ROW LEVEL SECURITY;
CREATE POLICY by_shop ON "order" USING (((shop_id = ( SELECT app_shop() AS app_shop)) OR ( SELECT app_every_shop() AS app_every_shop)));
GRANT DELETE, INSERT, SELECT, UPDATE ON "order" TO stammtisch_app;

CREATE TABLE order_fingerprint (
  shop_id integer NOT NULL,
  order_id bigint NOT NULL,
  emails text[] DEFAULT '{}'::text[] NOT NULL,
  phones text[] DEFAULT '{}'::text[] NOT NULL,
  addresses text[] DEFAULT '{}'::text[] NOT NULL,
  network text,
  CONSTRAINT order_fingerprint_pkey PRIMARY KEY (shop_id, order_id)
);
ALTER TABLE order_fingerprint ENABLE ROW LEVEL SECURITY;
CREATE POLICY by_shop ON order_fingerprint USING (((shop_id = ( SELECT app_shop() AS app_shop)) OR ( SELECT app_every_shop() AS app_every_shop)));
GRANT DELETE, INSERT, SELECT, UPDATE ON order_fingerprint TO stammtisch_app;

CREATE TABLE order_line (
  shop_id integer NOT NULL,
  order_id bigint NOT NULL,
  line_id bigint NOT NULL,
  product_id bigint,
  variant_id bigint,
  goods boolean NOT NULL,
  quantity integer NOT NULL,
  kept_quantity integer NOT NULL,
  price_minor bigint NOT NULL,
  discount_minor bigint NOT NULL,
  tax_minor bigint NOT NULL,
  CONSTRAINT order_line_pkey PRIMARY KEY (shop_id, order_id, line_id),
  CONSTRAINT order_line_kept CHECK (((kept_quantity >= 0) AND (kept_quantity <= quantity)))
);
ALTER TABLE order_line ENABLE ROW LEVEL SECURITY;
CREATE POLICY by_shop ON order_line USING (((shop_id = ( SELECT app_shop() AS app_shop)) OR ( SELECT app_every_shop() AS app_every_shop)));
GRANT DELETE, INSERT, SELECT, UPDATE ON order_line TO stammtisch_app;

CREATE TABLE point_lot (
  shop_id integer NOT NULL,
  id bigint DEFAULT nextval('point_lot_id_seq'::regclass) NOT NULL,
  customer_id bigint NOT NULL,
  transaction_id bigint NOT NULL,
  amount bigint NOT NULL,
  remaining bigint NOT NULL,
  opened_at timestamp(3) with time zone NOT NULL,
  expires_at timestamp(3) with time zone,
  earned_at timestamp(3) with time zone,
  CONSTRAINT point_lot_pkey PRIMARY KEY (shop_id, id),
  CONSTRAINT point_lot_remaining CHECK (((remaining >= 0) AND (remaining <= amount) AND (amount > 0)))
);
CREATE INDEX point_lot_open ON public.point_lot USING btree (shop_id, customer_id) WHERE (remaining > 0);
CREATE INDEX point_lot_shop_id_customer_id_expires_at_id_idx ON public.point_lot USING btree (shop_id, customer_id, expires_at, id);
ALTER TABLE point_lot ENABLE ROW LEVEL SECURITY;
CREATE POLICY by_shop ON point_lot USING (((shop_id = ( SELECT app_shop() AS app_shop)) OR ( SELECT app_every_shop() AS app_every_shop)));
GRANT DELETE, INSERT, SELECT, UPDATE ON point_lot TO stammtisch_app;

CREATE TABLE point_lot_use (
  shop_id integer NOT NULL,
  transaction_id bigint NOT NULL,
  lot_id bigint NOT NULL,
  amount bigint NOT NULL,
  restored bigint DEFAULT 0 NOT NULL,
  CONSTRAINT point_lot_use_pkey PRIMARY KEY (shop_id, transaction_id, lot_id),
  CONSTRAINT point_lot_use_restored CHECK (((restored >= 0) AND (restored <= amount) AND (amount > 0)))
);
CREATE INDEX point_lot_use_shop_id_lot_id_idx ON public.point_lot_use USING btree (shop_id, lot_id);
ALTER TABLE point_lot_use ENABLE ROW LEVEL SECURITY;
CREATE POLICY by_shop ON point_lot_use USING (((shop_id = ( SELECT app_shop() AS app_shop)) OR ( SELECT app_every_shop() AS app_every_shop)));
GRANT DELETE, INSERT, SELECT, UPDATE ON point_lot_use TO stammtisch_app;

CREATE TABLE product (
  shop_id integer NOT NULL,
  product_id bigint NOT NULL,
  title text NOT NULL,
  tags text[],
  collections text[],
  fetched_at timestamp(3) with time zone NOT NULL,
  stale_at timestamp(3) with time zone,
  CONSTRAINT product_pkey PRIMARY KEY (shop_id, product_id)
);
ALTER TABLE product ENABLE ROW LEVEL SECURITY;
CREATE POLICY by_shop ON product USING (((shop_id = ( SELECT app_shop() AS app_shop)) OR ( SELECT app_every_shop() AS app_every_shop)));
GRANT DELETE, INSERT, SELECT, UPDATE ON product TO stammtisch_app;

CREATE TABLE product_picture (
  shop_id integer NOT NULL,
  product_id bigint NOT NULL,
  url text,
  fetched_at timestamp(3) with time zone NOT NULL,
  CONSTRAINT product_picture_pkey PRIMARY KEY (shop_id, product_id)
);
ALTER TABLE product_picture ENABLE ROW LEVEL SECURITY;
CREATE POLICY by_shop ON product_picture USING (((shop_id = ( SELECT app_shop() AS app_shop)) OR ( SELECT app_every_shop() AS app_every_shop)));
GRANT DELETE, INSERT, SELECT, UPDATE ON product_picture TO stammtisch_app;

CREATE TABLE programme (
  shop_id integer NOT NULL,
  rounding "RoundingMode" NOT NULL,
  include_tax boolean NOT NULL,
  include_shipping boolean NOT NULL,
  after_discounts boolean NOT NULL,
  hold_days integer NOT NULL,
  take_back_policy "TakeBackPolicy" NOT NULL,
  updated_at timestamp(3) with time zone NOT NULL,
  combination "RuleCombination" NOT NULL,
  friend_discount_id text,
  friend_percent integer NOT NULL,
  CONSTRAINT programme_pkey PRIMARY KEY (shop_id)
);
ALTER TABLE programme ENABLE ROW LEVEL SECURITY;
CREATE POLICY by_shop ON programme USING (((shop_id = ( SELECT app_shop() AS app_shop)) OR ( SELECT app_every_shop() AS app_every_shop)));
GRANT DELETE, INSERT, SELECT, UPDATE ON programme TO stammtisch_app;

CREATE TABLE programme_setup (
  shop_id integer NOT NULL,
  plan_id uuid,
  plan_kind text,
  plan_share integer,
  plan_items text[] DEFAULT '{}'::text[] NOT NULL,
  launched_plan_id uuid,
  launched_kind text,
  hundred_points_minor bigint,
  launched_at timestamp(3) with time zone,
  launched_by text,
  guide_hidden_at timestamp(3) with time zone,
  CONSTRAINT programme_setup_pkey PRIMARY KEY (shop_id),
  CONSTRAINT programme_setup_hundred_points_minor_check CHECK ((hundred_points_minor > 0)),
  CONSTRAINT programme_setup_launched CHECK (((launched_plan_id IS NULL) OR (launched_at IS NOT NULL))),
  CONSTRAINT programme_setup_plan CHECK ((num_nonnulls(plan_id, plan_kind, plan_share) = ANY (ARRAY[0, 3]))),
  CONSTRAINT programme_setup_plan_share_check CHECK (((plan_share >= 1) AND (plan_share <= 10000)))
);
ALTER TABLE programme_setup ENABLE ROW LEVEL SECURITY;
CREATE POLICY by_shop ON programme_setup USING (((shop_id = ( SELECT app_shop() AS app_shop)) OR ( SELECT app_every_shop() AS app_every_shop)));
GRANT DELETE, INSERT, SELECT, UPDATE ON programme_setup TO stammtisch_app;

CREATE TABLE programme_terms (
  shop_id integer NOT NULL,
  version integer NOT NULL,
  english text NOT NULL,
  informal_german text NOT NULL,
  formal_german text NOT NULL,
  published_at timestamp(3) with time zone NOT NULL,
  CONSTRAINT programme_terms_pkey PRIMARY KEY (shop_id, version),
  CONSTRAINT programme_terms_version CHECK ((version > 0))
);
CREATE TRIGGER programme_terms_no_update BEFORE UPDATE ON public.programme_terms FOR EACH ROW EXECUTE FUNCTION programme_terms_refuse_update();
ALTER TABLE programme_terms ENABLE ROW LEVEL SECURITY;
CREATE POLICY by_shop ON programme_terms USING (((shop_id = ( SELECT app_shop() AS app_shop)) OR ( SELECT app_every_shop() AS app_every_shop)));
GRANT DELETE, INSERT, SELECT, UPDATE ON programme_terms TO stammtisch_app;

CREATE TABLE queue_run (
  shop_id integer NOT NULL,
  id uuid NOT NULL,
  verdict "Verdict" NOT NULL,
  kind text,
  actor text NOT NULL,
  actor_name text,
  note text,
  member_text text,
  total integer NOT NULL,
  decided integer DEFAULT 0 NOT NULL,
  last_since timestamp(3) with time zone,
  last_item uuid,
  started_at timestamp(3) with time zone NOT NULL,
  finished_at timestamp(3) with time zone,
  CONSTRAINT queue_run_pkey PRIMARY KEY (shop_id, id)
);
CREATE UNIQUE INDEX queue_run_shop_id_running_key ON public.queue_run USING btree (shop_id) WHERE (finished_at IS NULL);
CREATE INDEX queue_run_shop_id_started_at_idx ON public.queue_run USING btree (shop_id, started_at);
ALTER TABLE queue_run ENABLE ROW LEVEL SECURITY;
CREATE POLICY by_shop ON queue_run USING (((shop_id = ( SELECT app_shop() AS app_shop)) OR ( SELECT app_every_shop() AS app_every_shop)));
GRANT DELETE, INSERT, SELECT, UPDATE ON queue_run TO stammtisch_app;

CREATE TABLE redemption (
  shop_id integer NOT NULL,
  id uuid NOT NULL,
  reward_id uuid NOT NULL,
  customer_id bigint NOT NULL,
  status "RedemptionStatus" NOT NULL,
  points integer NOT NULL,
  terms jsonb NOT NULL,
  code text,
  discount_id text,
  reservation_key text NOT NULL,
  order_id bigint,
  error text,
  actor text NOT NULL,
  requested_at timestamp(3) with time zone NOT NULL,
  issuing_since timestamp(3) with time zone,
  issued_at timestamp(3) with time zone,
  expires_at timestamp(3) with time zone,
  ended_at timestamp(3) with time zone,
  returned_points integer DEFAULT 0 NOT NULL,
  return_bookings integer DEFAULT 0 NOT NULL,
  credit_tried_at timestamp(3) with time zone,
  CONSTRAINT redemption_pkey PRIMARY KEY (shop_id, id),
  CONSTRAINT redemption_reward_fkey FOREIGN KEY (shop_id, reward_id) REFERENCES reward(shop_id, id),
  CONSTRAINT redemption_end CHECK (((status = ANY (ARRAY['WAITING'::"RedemptionStatus", 'ISSUING'::"RedemptionStatus", 'ISSUED'::"RedemptionStatus"])) = (ended_at IS NULL))),
  CONSTRAINT redemption_points CHECK ((points > 0)),
  CONSTRAINT redemption_returned CHECK (((returned_points >= 0) AND (returned_points <= points)))
);
CREATE UNIQUE INDEX redemption_code_key ON public.redemption USING btree (shop_id, code);
CREATE INDEX redemption_customer_idx ON public.redemption USING btree (shop_id, customer_id, requested_at, id);
CREATE INDEX redemption_deed_idx ON public.redemption USING btree (shop_id, issued_at, id) WHERE ((status = 'ISSUED'::"RedemptionStatus") AND (code IS NULL));
CREATE INDEX redemption_open_idx ON public.redemption USING btree (status, expires_at) WHERE (ended_at IS NULL);
CREATE INDEX redemption_order_idx ON public.redemption USING btree (shop_id, order_id) WHERE (order_id IS NOT NULL);
CREATE INDEX redemption_removal_idx ON public.redemption USING btree (ended_at) WHERE ((ended_at IS NOT NULL) AND (discount_id IS NOT NULL));
CREATE INDEX redemption_reward_idx ON public.redemption USING btree (shop_id, reward_id, customer_id);
CREATE INDEX redemption_waiting_idx ON public.redemption USING btree (shop_id, requested_at, id) WHERE (status = 'WAITING'::"RedemptionStatus");
ALTER TABLE redemption ENABLE ROW LEVEL SECURITY;
CREATE POLICY by_shop ON redemption USING (((shop_id = ( SELECT app_shop() AS app_shop)) OR ( SELECT app_every_shop() AS app_every_shop)));
GRANT DELETE, INSERT, SELECT, UPDATE ON redemption TO stammtisch_app;

CREATE TABLE referral (
  shop_id integer NOT NULL,
  friend_id bigint NOT NULL,
  advocate_id bigint NOT NULL,
  code text NOT NULL,
  via "ReferralVia" NOT NULL,
  order_id bigint NOT NULL,
  ordered_at timestamp(3) with time zone NOT NULL,
  network text,
  hits jsonb DEFAULT '[]'::jsonb NOT NULL,
  CONSTRAINT referral_pkey PRIMARY KEY (shop_id, friend_id)
);
CREATE INDEX referral_shop_id_advocate_id_ordered_at_idx ON public.referral USING btree (shop_id, advocate_id, ordered_at);
CREATE INDEX referral_shop_id_network_ordered_at_idx ON public.referral USING btree (shop_id, network, ordered_at);
ALTER TABLE referral ENABLE ROW LEVEL SECURITY;
CREATE POLICY by_shop ON referral USING (((shop_id = ( SELECT app_shop() AS app_shop)) OR ( SELECT app_every_shop() AS app_every_shop)));
GRANT DELETE, INSERT, SELECT, UPDATE ON referral TO stammtisch_app;

CREATE TABLE referral_link (
  shop_id integer NOT NULL,
  code text NOT NULL,
  customer_id bigint NOT NULL,
  created_at timestamp(3) with time zone NOT NULL,
  synced_at timestamp(3) with time zone,
  CONSTRAINT referral_link_pkey PRIMARY KEY (shop_id, code)
);
CREATE INDEX referral_link_shop_id_customer_id_idx ON public.referral_link USING btree (shop_id, customer_id);
ALTER TABLE referral_link ENABLE ROW LEVEL SECURITY;
CREATE POLICY by_shop ON referral_link USING (((shop_id = ( SELECT app_shop() AS app_shop)) OR ( SELECT app_every_shop() AS app_every_shop)));
GRANT DELETE, INSERT, SELECT, UPDATE ON referral_link TO stammtisch_app;

CREATE TABLE refund (
  shop_id integer NOT NULL,
  refund_id bigint NOT NULL,
  order_id bigint NOT NULL,
  created_at timestamp(3) with time zone NOT NULL,
  snapshot jsonb NOT NULL,
  updated_at timestamp(3) with time zone NOT NULL,
  triggered_at timestamp(6) with time zone,
  CONSTRAINT refund_pkey PRIMARY KEY (shop_id, refund_id)
);
CREATE INDEX refund_shop_id_order_id_idx ON public.refund USING btree (shop_id, order_id);
ALTER TABLE refund ENABLE ROW LEVEL SECURITY;
CREATE POLICY by_shop ON refund USING (((shop_id = ( SELECT app_shop() AS app_shop)) OR ( SELECT app_every_shop() AS app_every_shop)));
GRANT DELETE, INSERT, SELECT, UPDATE ON refund TO stammtisch_app;

CREATE TABLE review (
  shop_id integer NOT NULL,
  id uuid NOT NULL,
  product_id bigint NOT NULL,
  product_title text NOT NULL,
  customer_id bigint NOT NULL,
  source text NOT NULL,
  stars integer NOT NULL,
  title text NOT NULL,
  text text NOT NULL,
  status "ReviewStatus" DEFAULT 'WAITING'::"ReviewStatus" NOT NULL,
  earned boolean DEFAULT false NOT NULL,
  answer text,
  answered_at timestamp(3) with time zone,
  created_at timestamp(3) with time zone NOT NULL,
  decided_at timestamp(3) with time zone,
  origin text DEFAULT 'form'::text NOT NULL,
  external_id text,
  origin_updated_at timestamp(3) with time zone,
  has_photo boolean DEFAULT false NOT NULL,
  withdrawn boolean DEFAULT false NOT NULL,
  text_key text COLLATE "C" GENERATED ALWAYS AS (
CASE
    WHEN (length(regexp_replace(lower(text), '[^[:alnum:]]+'::text, ''::text, 'g'::text)) >= 20) THEN md5(regexp_replace(lower(text), '[^[:alnum:]]+'::text, ''::text, 'g'::text))
    ELSE NULL::text
END) STORED,
  CONSTRAINT review_pkey PRIMARY KEY (shop_id, id),
  CONSTRAINT review_stars_check CHECK (((stars >= 1) AND (stars <= 5)))
);
CREATE INDEX review_shop_id_created_at_id_idx ON public.review USING btree (shop_id, created_at, id);
CREATE INDEX review_shop_id_customer_id_idx ON public.review USING btree (shop_id, customer_id);
CREATE UNIQUE INDEX review_shop_id_origin_external_id_key ON public.review USING btree (shop_id, origin, external_id);
CREATE UNIQUE INDEX review_shop_id_product_id_customer_id_key ON public.review USING btree (shop_id, product_id, customer_id);
CREATE INDEX review_shop_id_product_id_status_created_at_idx ON public.review USING btree (shop_id, product_id, status, created_at);
CREATE UNIQUE INDEX review_shop_id_source_key ON public.review USING btree (shop_id, source);
CREATE INDEX review_shop_id_status_created_at_id_idx ON public.review USING btree (shop_id, status, created_at, id);
CREATE INDEX review_shop_id_text_key_created_at_idx ON public.review USING btree (shop_id, text_key, created_at) WHERE (text_key IS NOT NULL);
CREATE INDEX review_waiting ON public.review USING btree (shop_id, created_at, id) WHERE (status = 'WAITING'::"ReviewStatus");
ALTER TABLE review ENABLE ROW LEVEL SECURITY;
CREATE POLICY by_shop ON review USING (((shop_id = ( SELECT app_shop() AS app_shop)) OR ( SELECT app_every_shop() AS app_every_shop)));
GRANT DELETE, INSERT, SELECT, UPDATE ON review TO stammtisch_app;

CREATE TABLE review_photo (
  shop_id integer NOT NULL,
  id uuid NOT NULL,
  review_id uuid NOT NULL,
  "position" integer NOT NULL,
  content_type text NOT NULL,
  bytes bytea,
  status "PhotoStatus" DEFAULT 'PROCESSING'::"PhotoStatus" NOT NULL,
  attempts integer DEFAULT 0 NOT NULL,
  CONSTRAINT review_photo_pkey PRIMARY KEY (shop_id, id),
  CONSTRAINT review_photo_size_check CHECK ((octet_length(bytes) <= 8388608)),
  CONSTRAINT review_photo_status_check CHECK (((status = 'UNREADABLE'::"PhotoStatus") = (bytes IS NULL)))
);
CREATE INDEX review_photo_processing_idx ON public.review_photo USING btree (shop_id, attempts, id) WHERE (status = 'PROCESSING'::"PhotoStatus");
CREATE UNIQUE INDEX review_photo_shop_id_review_id_position_key ON public.review_photo USING btree (shop_id, review_id, "position");
ALTER TABLE review_photo ENABLE ROW LEVEL SECURITY;
CREATE POLICY by_shop ON review_photo USING (((shop_id = ( SELECT app_shop() AS app_shop)) OR ( SELECT app_every_shop() AS app_every_shop)));
GRANT DELETE, INSERT, SELECT, UPDATE ON review_photo TO stammtisch_app;

CREATE TABLE review_source (
  shop_id integer NOT NULL,
  kind text NOT NULL,
  token text NOT NULL,
  enabled boolean NOT NULL,
  sealed_secret text NOT NULL,
  received_at timestamp(3) with time zone,
  refused_at timestamp(3) with time zone,
  skipped_at timestamp(3) with time zone,
  skip_reason text,
  created_at timestamp(3) with time zone NOT NULL,
  updated_at timestamp(3) with time zone NOT NULL,
  CONSTRAINT review_source_pkey PRIMARY KEY (shop_id, kind)
);
CREATE UNIQUE INDEX review_source_token_key ON public.review_source USING btree (token);
ALTER TABLE review_source ENABLE ROW LEVEL SECURITY;
CREATE POLICY by_shop ON review_source USING (((shop_id = ( SELECT app_shop() AS app_shop)) OR ( SELECT app_every_shop() AS app_every_shop)));
GRANT DELETE, INSERT, SELECT, UPDATE ON review_source TO stammtisch_app;

CREATE TABLE reward (
  shop_id integer NOT NULL,
  id uuid NOT NULL,
  kind "RewardKind" NOT NULL,
  title jsonb NOT NULL,
  points integer NOT NULL,
  amount_minor bigint,
  percent integer,
  min_points integer,
  max_points integer,
  minimum_order_minor bigint,
  valid_days integer,
  stock integer,
  per_member integer,
  per_days integer,
  tier_ids uuid[] DEFAULT '{}'::uuid[] NOT NULL,
  approval "RewardApproval" DEFAULT 'AUTOMATIC'::"RewardApproval" NOT NULL,
  cancellable boolean DEFAULT true NOT NULL,
  returns_unused boolean DEFAULT true NOT NULL,
  enabled boolean DEFAULT false NOT NULL,
  archived_at timestamp(3) with time zone,
  created_at timestamp(3) with time zone NOT NULL,
  updated_at timestamp(3) with time zone NOT NULL,
  return_as "ReturnAs" DEFAULT 'POINTS'::"ReturnAs" NOT NULL,
  product_id bigint,
  CONSTRAINT reward_pkey PRIMARY KEY (shop_id, id),
  CONSTRAINT reward_worth CHECK ((((kind = 'PRODUCT'::"RewardKind") OR ((kind = ANY (ARRAY['AMOUNT'::"RewardKind", 'SLIDER'::"RewardKind", 'STORE_CREDIT'::"RewardKind"])) = (amount_minor IS NOT NULL))) AND ((kind = 'PERCENT'::"RewardKind") = (percent IS NOT NULL)) AND ((kind = 'PRODUCT'::"RewardKind") = (product_id IS NOT NULL)) AND ((kind <> 'STORE_CREDIT'::"RewardKind") OR (valid_days IS NOT NULL)) AND ((kind = 'SLIDER'::"RewardKind") = ((min_points IS NOT NULL) AND (max_points IS NOT NULL))) AND (points > 0) AND (COALESCE(amount_minor, (1)::bigint) > 0) AND (COALESCE(stock, 0) >= 0)))
);
ALTER TABLE reward ENABLE ROW LEVEL SECURITY;
CREATE POLICY by_shop ON reward USING (((shop_id = ( SELECT app_shop() AS app_shop)) OR ( SELECT app_every_shop() AS app_every_shop)));
GRANT DELETE, INSERT, SELECT, UPDATE ON reward TO stammtisch_app;

CREATE TABLE segment (
  shop_id integer NOT NULL,
  segment_id text NOT NULL,
  read_at timestamp(3) with time zone NOT NULL,
  CONSTRAINT segment_pkey PRIMARY KEY (shop_id, segment_id)
);
ALTER TABLE segment ENABLE ROW LEVEL SECURITY;
CREATE POLICY by_shop ON segment USING (((shop_id = ( SELECT app_shop() AS app_shop)) OR ( SELECT app_every_shop() AS app_every_shop)));
GRANT DELETE, INSERT, SELECT, UPDATE ON segment TO stammtisch_app;

CREATE TABLE segment_member (
  shop_id integer NOT NULL,
  customer_id bigint NOT NULL,
  segment_id text NOT NULL,
  joined boolean NOT NULL,
  reported_at timestamp(3) with time zone NOT NULL,
  CONSTRAINT segment_member_pkey PRIMARY KEY (shop_id, customer_id, segment_id)
);
CREATE INDEX segment_member_shop_id_segment_id_idx ON public.segment_member USING btree (shop_id, segment_id);
ALTER TABLE segment_member ENABLE ROW LEVEL SECURITY;
CREATE POLICY by_shop ON segment_member USING (((shop_id = ( SELECT app_shop() AS app_shop)) OR ( SELECT app_every_shop() AS app_every_shop)));
GRANT DELETE, INSERT, SELECT, UPDATE ON segment_member TO stammtisch_app;

CREATE TABLE session (
  id text NOT NULL,
  shop text NOT NULL,
  state text NOT NULL,
  is_online boolean DEFAULT false NOT NULL,
  scope text,
  expires timestamp(3) with time zone,
  access_token text NOT NULL,
  user_id bigint,
  first_name text,
  last_name text,
  email text,
  account_owner boolean,
  locale text,
  collaborator boolean,
  email_verified boolean,
  refresh_token text,
  refresh_token_expires timestamp(3) with time zone,
  CONSTRAINT session_pkey PRIMARY KEY (id)
);
CREATE INDEX session_shop_idx ON public.session USING btree (shop);
ALTER TABLE session ENABLE ROW LEVEL SECURITY;
CREATE POLICY by_shop ON session USING (((shop = ( SELECT shop.domain
   FROM shop
  WHERE (shop.id = ( SELECT app_shop() AS app_shop)))) OR ( SELECT app_every_shop() AS app_every_shop)));
GRANT DELETE, INSERT, SELECT, UPDATE ON session TO stammtisch_app;

CREATE TABLE share_link (
  shop_id integer NOT NULL,
  code text NOT NULL,
  customer_id bigint NOT NULL,
  product_id bigint NOT NULL,
  product_title text NOT NULL,
  product_handle text NOT NULL,
  image_url text,
  created_at timestamp(3) with time zone NOT NULL,
  CONSTRAINT share_link_pkey PRIMARY KEY (shop_id, code)
);
CREATE INDEX share_link_shop_id_customer_id_product_id_idx ON public.share_link USING btree (shop_id, customer_id, product_id);
ALTER TABLE share_link ENABLE ROW LEVEL SECURITY;
CREATE POLICY by_shop ON share_link USING (((shop_id = ( SELECT app_shop() AS app_shop)) OR ( SELECT app_every_shop() AS app_every_shop)));
GRANT DELETE, INSERT, SELECT, UPDATE ON share_link TO stammtisch_app;

CREATE TABLE share_visit (
  shop_id integer NOT NULL,
  code text NOT NULL,
  day date NOT NULL,
  visitor text NOT NULL,
  own boolean NOT NULL,
  created_at timestamp(3) with time zone NOT NULL,
  CONSTRAINT share_visit_pkey PRIMARY KEY (shop_id, code, day, visitor)
);
CREATE INDEX share_visit_shop_id_day_visitor_idx ON public.share_visit USING btree (shop_id, day, visitor);
ALTER TABLE share_visit ENABLE ROW LEVEL SECURITY;
CREATE POLICY by_shop ON share_visit USING (((shop_id = ( SELECT app_shop() AS app_shop)) OR ( SELECT app_every_shop() AS app_every_shop)));
GRANT DELETE, INSERT, SELECT, UPDATE ON share_visit TO stammtisch_app;

CREATE TABLE shop (
  id integer DEFAULT nextval('shop_id_seq'::regclass) NOT NULL,
  domain text NOT NULL,
  name text NOT NULL,
  currency text DEFAULT 'EUR'::text NOT NULL,
  timezone text DEFAULT 'Europe/Berlin'::text NOT NULL,
  taxes_included boolean DEFAULT true NOT NULL,
  status "ShopStatus" DEFAULT 'ACTIVE'::"ShopStatus" NOT NULL,
  members_segment_id text,
  app_installation_id text,
  installed_at timestamp(3) with time zone NOT NULL,
  uninstalled_at timestamp(3) with time zone,
  daily_on date,
  store_currency text,
  proxy_path text,
  development boolean DEFAULT false NOT NULL,
  access_refused_at timestamp(3) with time zone,
  orders_looked_to bigint DEFAULT 0 NOT NULL,
  customers_looked_to bigint DEFAULT 0 NOT NULL,
  membership_mode "MembershipMode" DEFAULT 'ALL'::"MembershipMode" NOT NULL,
  membership_before "MembershipMode",
  membership_since timestamp(3) with time zone,
  join_order_days integer DEFAULT 0 NOT NULL,
  someone_left boolean DEFAULT false NOT NULL,
  segment_tag "MembershipTag" DEFAULT 'LEFT'::"MembershipTag" NOT NULL,
  segment_since timestamp(3) with time zone,
  segment_due_at timestamp(3) with time zone,
  classic_accounts boolean DEFAULT false NOT NULL,
  CONSTRAINT shop_pkey PRIMARY KEY (id),
  CONSTRAINT shop_join_order_days_check CHECK (((join_order_days >= 0) AND (join_order_days <= 365)))
);
CREATE UNIQUE INDEX shop_domain_key ON public.shop USING btree (domain);
ALTER TABLE shop ENABLE ROW LEVEL SECURITY;
CREATE POLICY by_shop ON shop USING (((id = ( SELECT app_shop() AS app_shop)) OR ( SELECT app_every_shop() AS app_every_shop)));
GRANT DELETE, INSERT, SELECT, UPDATE ON shop TO stammtisch_app;

CREATE TABLE staff_member (
  shop_id integer NOT NULL,
  staff_id bigint NOT NULL,
  name text NOT NULL,
  CONSTRAINT staff_member_pkey PRIMARY KEY (shop_id, staff_id)
);
ALTER TABLE staff_member ENABLE ROW LEVEL SECURITY;
CREATE POLICY by_shop ON staff_member USING (((shop_id = ( SELECT app_shop() AS app_shop)) OR ( SELECT app_every_shop() AS app_every_shop)));
GRANT DELETE, INSERT, SELECT, UPDATE ON staff_member TO stammtisch_app;

CREATE TABLE tier (
  shop_id integer NOT NULL,
  id uuid NOT NULL,
  name text NOT NULL,
  threshold bigint NOT NULL,
  multiplier_percent integer DEFAULT 100 NOT NULL,
  created_at timestamp(3) with time zone NOT NULL,
  updated_at timestamp(3) with time zone NOT NULL,
  deleted_at timestamp(3) with time zone,
  CONSTRAINT tier_pkey PRIMARY KEY (shop_id, id)
);
ALTER TABLE tier ENABLE ROW LEVEL SECURITY;
CREATE POLICY by_shop ON tier USING (((shop_id = ( SELECT app_shop() AS app_shop)) OR ( SELECT app_every_shop() AS app_every_shop)));
GRANT DELETE, INSERT, SELECT, UPDATE ON tier TO stammtisch_app;

CREATE TABLE tier_settings (
  shop_id integer NOT NULL,
  basis "TierBasis",
  grace_days integer NOT NULL,
  refreshed_on date,
  updated_at timestamp(3) with time zone NOT NULL,
  CONSTRAINT tier_settings_pkey PRIMARY KEY (shop_id)
);
ALTER TABLE tier_settings ENABLE ROW LEVEL SECURITY;
CREATE POLICY by_shop ON tier_settings USING (((shop_id = ( SELECT app_shop() AS app_shop)) OR ( SELECT app_every_shop() AS app_every_shop)));
GRANT DELETE, INSERT, SELECT, UPDATE ON tier_settings TO stammtisch_app;

CREATE TABLE watched_collection (
  shop_id integer NOT NULL,
  collection_id text NOT NULL,
  changed_at timestamp(3) with time zone NOT NULL,
  CONSTRAINT watched_collection_pkey PRIMARY KEY (shop_id, collection_id)
);
ALTER TABLE watched_collection ENABLE ROW LEVEL SECURITY;
CREATE POLICY by_shop ON watched_collection USING (((shop_id = ( SELECT app_shop() AS app_shop)) OR ( SELECT app_every_shop() AS app_every_shop)));
GRANT DELETE, INSERT, SELECT, UPDATE ON watched_collection TO stammtisch_app;

CREATE VIEW award_posting WITH (security_invoker=true) AS
 SELECT t.shop_id,
    t.award_id,
    t.id AS transaction_id,
    t.kind,
    e.account,
    e.amount
   FROM ledger_transaction t
     JOIN ledger_entry e ON e.shop_id = t.shop_id AND e.transaction_id = t.id
  WHERE t.award_id IS NOT NULL;
GRANT DELETE, INSERT, SELECT, UPDATE ON award_posting TO stammtisch_app;

CREATE VIEW award_state WITH (security_invoker=true) AS
 SELECT shop_id,
    id,
    customer_id,
    event,
    source,
    status,
        CASE
            WHEN status = ANY (ARRAY['WAITING'::"AwardStatus", 'REJECTED'::"AwardStatus"]) THEN proposed
            ELSE granted - taken_back
        END AS points,
    ((snapshot -> 'terms'::text) ->> 'approval'::text) = 'STAFF'::text AS by_staff,
    (snapshot -> 'terms'::text) ->> 'ruleName'::text AS rule_name
   FROM award;
GRANT DELETE, INSERT, SELECT, UPDATE ON award_state TO stammtisch_app;

CREATE VIEW earned_points WITH (security_invoker=true) AS
 SELECT shop_id,
    customer_id,
    occurred_at,
    granted - taken_back AS points
   FROM award;
GRANT DELETE, INSERT, SELECT, UPDATE ON earned_points TO stammtisch_app;

CREATE VIEW member_membership WITH (security_invoker=true) AS
 SELECT m.shop_id,
    m.customer_id,
        CASE
            WHEN stays.lasts THEN 'JOINED'::text
            WHEN stays.lasts IS NOT NULL THEN 'LEFT'::text
            WHEN shop.membership_mode = 'ALL'::"MembershipMode" THEN 'JOINED'::text
            ELSE 'NOT_JOINED'::text
        END AS membership
   FROM member m
     JOIN shop ON shop.id = m.shop_id
     LEFT JOIN LATERAL ( SELECT bool_or(s.left_at IS NULL) AS lasts
           FROM membership s
          WHERE (shop.membership_mode <> 'ALL'::"MembershipMode" OR shop.someone_left) AND s.shop_id = m.shop_id AND s.customer_id = m.customer_id) stays ON true
  WHERE m.status = 'ACTIVE'::"MemberStatus";
GRANT DELETE, INSERT, SELECT, UPDATE ON member_membership TO stammtisch_app;

CREATE VIEW member_order WITH (security_invoker=true) AS
 SELECT shop_id,
    customer_id,
    order_id,
    name,
    name_digits,
    processed_at,
    total_minor,
    counts,
    stands
   FROM "order"
  WHERE customer_id IS NOT NULL;
GRANT DELETE, INSERT, SELECT, UPDATE ON member_order TO stammtisch_app;

CREATE VIEW member_status WITH (security_invoker=true) AS
 SELECT shop_id,
    customer_id,
    status
   FROM member;
GRANT DELETE, INSERT, SELECT, UPDATE ON member_status TO stammtisch_app;

CREATE VIEW member_tier WITH (security_invoker=true) AS
 SELECT shop_id,
    customer_id,
    status,
    tier_id,
    tier_value,
    tier_since,
    tier_kept_until
   FROM member;
GRANT DELETE, INSERT, SELECT, UPDATE ON member_tier TO stammtisch_app;

CREATE VIEW open_lot WITH (security_invoker=true) AS
 SELECT shop_id,
    customer_id,
    remaining,
    COALESCE(earned_at, opened_at) AS earned_at,
    expires_at
   FROM point_lot
  WHERE remaining > 0;
GRANT DELETE, INSERT, SELECT, UPDATE ON open_lot TO stammtisch_app;

CREATE VIEW point_activity WITH (security_invoker=true) AS
 SELECT shop_id,
    customer_id,
    kind,
    occurred_at
   FROM ledger_transaction
  WHERE kind = ANY (ARRAY['EARN'::text, 'RESERVE'::text]);
GRANT DELETE, INSERT, SELECT, UPDATE ON point_activity TO stammtisch_app;

CREATE OR REPLACE FUNCTION public.app_every_shop()
 RETURNS boolean
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$
  SELECT coalesce(current_setting('app.shops', true), '') = '*'
$function$
;

CREATE OR REPLACE FUNCTION public.app_shop()
 RETURNS integer
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$
  SELECT nullif(nullif(current_setting('app.shops', true), ''), '*')::int
$function$
;

CREATE OR REPLACE FUNCTION public.consent_proof_refuse_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  RAISE EXCEPTION 'consent_proof is only added to';
END $function$
;

CREATE OR REPLACE FUNCTION public.fold_text(p text)
 RETURNS text
 LANGUAGE plpgsql
 IMMUTABLE PARALLEL SAFE
AS $function$
DECLARE
  v text := translate(p, '''’‘‛ʼʹ′´`＇', '');
BEGIN
  IF octet_length(v) = length(v) THEN
    v := lower(v COLLATE "C");
  ELSE
    v := regexp_replace(lower(normalize(v, NFKD) COLLATE "und-x-icu"), '[\u0300-\u036f]', '', 'g');
    v := translate(v, 'øłđðıħŋəς', 'olddihneσ');
    v := replace(replace(replace(replace(v, 'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe'), 'þ', 'th');
  END IF;
  RETURN replace(replace(replace(replace(v, 'ae', 'a'), 'oe', 'o'), 'ue', 'u'), 'aa', 'a');
END $function$
;

CREATE OR REPLACE FUNCTION public.folded_words(p text)
 RETURNS text[]
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
AS $function$
  SELECT string_to_array(trim(regexp_replace(p, '[][\s.,;:/\\_+()"&|·…!?*#@{}<>=~^%$§€«»„“”‐‑‒–—―-]+', ' ', 'g')), ' ')
$function$
;

CREATE OR REPLACE FUNCTION public.lock_tables_by_shop()
 RETURNS void
 LANGUAGE plpgsql
AS $function$
DECLARE
  name text;
BEGIN
  FOR name IN
    SELECT c.relname FROM pg_class c
    JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'shop_id' AND NOT a.attisdropped
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND NOT c.relrowsecurity
  LOOP
    EXECUTE format('ALTER TABLE public.%I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format(
      'CREATE POLICY by_shop ON public.%I USING (shop_id = (SELECT app_shop()) OR (SELECT app_every_shop()))', name);
  END LOOP;
END $function$
;

CREATE OR REPLACE FUNCTION public.member_words(p_first text, p_last text, p_email text, p_phone text)
 RETURNS text[]
 LANGUAGE plpgsql
 IMMUTABLE PARALLEL SAFE
AS $function$
DECLARE
  v_names text := concat_ws(' ', p_first, p_last, split_part(p_email, '@', 1));
  v_words text[] := folded_words(fold_text(v_names));
  v_parts text := translate(v_names, '''’‘‛ʼʹ′´`＇', '          ');
  v_digits text := left(regexp_replace(p_phone, '[^0-9]', '', 'g'), 30);
BEGIN
  IF v_parts <> v_names THEN v_words := v_words || folded_words(fold_text(v_parts)); END IF;
  IF p_email <> '' THEN v_words := v_words || fold_text(p_email); END IF;
  IF v_digits <> '' THEN v_words := v_words || ARRAY['#' || v_digits, '~' || reverse(v_digits)]; END IF;
  RETURN v_words;
END $function$
;

CREATE OR REPLACE FUNCTION public.member_words_deleted()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  DELETE FROM member_word w USING stale WHERE w.shop_id = stale.shop_id AND w.customer_id = stale.customer_id;
  RETURN NULL;
END $function$
;

CREATE OR REPLACE FUNCTION public.member_words_inserted()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  INSERT INTO member_word (shop_id, word, customer_id)
  SELECT shop_id, left(word, 200), customer_id FROM fresh
  CROSS JOIN LATERAL unnest(member_words(first_name, last_name, email, phone)) AS word
  WHERE status = 'ACTIVE' AND word <> ''
  ON CONFLICT DO NOTHING;
  RETURN NULL;
END $function$
;

CREATE OR REPLACE FUNCTION public.member_words_updated()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
DECLARE
  v_shops integer[];
  v_ids bigint[];
BEGIN
  SELECT array_agg(fresh.shop_id), array_agg(fresh.customer_id) INTO v_shops, v_ids
  FROM fresh JOIN stale ON stale.shop_id = fresh.shop_id AND stale.customer_id = fresh.customer_id
  WHERE (fresh.status = 'ACTIVE', fresh.first_name, fresh.last_name, fresh.email, fresh.phone)
    IS DISTINCT FROM (stale.status = 'ACTIVE', stale.first_name, stale.last_name, stale.email, stale.phone);
  IF v_ids IS NULL THEN RETURN NULL; END IF;
  DELETE FROM member_word w USING unnest(v_shops, v_ids) AS c (shop_id, customer_id)
  WHERE w.shop_id = c.shop_id AND w.customer_id = c.customer_id;
  INSERT INTO member_word (shop_id, word, customer_id)
  SELECT fresh.shop_id, left(word, 200), fresh.customer_id FROM fresh
  JOIN unnest(v_shops, v_ids) AS c (shop_id, customer_id)
    ON c.shop_id = fresh.shop_id AND c.customer_id = fresh.customer_id
  CROSS JOIN LATERAL unnest(member_words(first_name, last_name, email, phone)) AS word
  WHERE status = 'ACTIVE' AND word <> ''
  ON CONFLICT DO NOTHING;
  RETURN NULL;
END $function$
;

CREATE OR REPLACE FUNCTION public.programme_terms_refuse_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  RAISE EXCEPTION 'programme_terms is only added to';
END $function$
;

CREATE OR REPLACE FUNCTION public.query_words(p text)
 RETURNS text[]
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
AS $function$
  SELECT coalesce(array_agg(DISTINCT left(word, 200)), '{}') FROM regexp_split_to_table(p, '[\s,;]+') AS part
  CROSS JOIN LATERAL unnest(CASE WHEN part LIKE '%_@%' THEN ARRAY[fold_text(part)]
    ELSE folded_words(fold_text(part)) END) AS word
  WHERE word <> ''
$function$
;

-- Schema pgboss

CREATE TYPE pgboss.job_state AS ENUM (
  'created',
  'retry',
  'active',
  'completed',
  'cancelled',
  'failed'
);

CREATE TABLE pgboss.bam (
  id uuid DEFAULT gen_random_uuid() NOT NULL,
  name text NOT NULL,
  version integer NOT NULL,
  status text DEFAULT 'pending'::text NOT NULL,
  queue text,
  table_name text NOT NULL,
  command text NOT NULL,
  error text,
  created_on timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
  started_on timestamp with time zone,
  completed_on timestamp with time zone,
  CONSTRAINT bam_pkey PRIMARY KEY (id)
);
GRANT DELETE, INSERT, SELECT, UPDATE ON pgboss.bam TO stammtisch_app;

CREATE TABLE pgboss.job (
  id uuid DEFAULT gen_random_uuid() NOT NULL,
  name text NOT NULL,
  priority integer DEFAULT 0 NOT NULL,
  data jsonb,
  state pgboss.job_state DEFAULT 'created'::pgboss.job_state NOT NULL,
  retry_limit integer DEFAULT 2 NOT NULL,
  retry_count integer DEFAULT 0 NOT NULL,
  retry_delay integer DEFAULT 0 NOT NULL,
  retry_backoff boolean DEFAULT false NOT NULL,
  retry_delay_max integer,
  expire_seconds integer DEFAULT 900 NOT NULL,
  deletion_seconds integer DEFAULT 604800 NOT NULL,
  singleton_key text,
  singleton_on timestamp without time zone,
  group_id text,
  group_tier text,
  start_after timestamp with time zone DEFAULT now() NOT NULL,
  created_on timestamp with time zone DEFAULT now() NOT NULL,
  started_on timestamp with time zone,
  completed_on timestamp with time zone,
  keep_until timestamp with time zone DEFAULT (now() + '336:00:00'::interval) NOT NULL,
  output jsonb,
  dead_letter text,
  policy text,
  heartbeat_on timestamp with time zone,
  heartbeat_seconds integer,
  blocked boolean DEFAULT false NOT NULL,
  blocking boolean DEFAULT false NOT NULL,
  pending_dependencies integer DEFAULT 0 NOT NULL,
  source_name text,
  source_id uuid,
  source_created_on timestamp with time zone,
  source_retry_count integer,
  source_output jsonb,
  source_root_id uuid,
  CONSTRAINT job_pkey PRIMARY KEY (name, id)
) PARTITION BY LIST (name);
GRANT DELETE, INSERT, SELECT, UPDATE ON pgboss.job TO stammtisch_app;

CREATE TABLE pgboss.job_common (
  id uuid DEFAULT gen_random_uuid() NOT NULL,
  name text NOT NULL,
  priority integer DEFAULT 0 NOT NULL,
  data jsonb,
  state pgboss.job_state DEFAULT 'created'::pgboss.job_state NOT NULL,
  retry_limit integer DEFAULT 2 NOT NULL,
  retry_count integer DEFAULT 0 NOT NULL,
  retry_delay integer DEFAULT 0 NOT NULL,
  retry_backoff boolean DEFAULT false NOT NULL,
  retry_delay_max integer,
  expire_seconds integer DEFAULT 900 NOT NULL,
  deletion_seconds integer DEFAULT 604800 NOT NULL,
  singleton_key text,
  singleton_on timestamp without time zone,
  group_id text,
  group_tier text,
  start_after timestamp with time zone DEFAULT now() NOT NULL,
  created_on timestamp with time zone DEFAULT now() NOT NULL,
  started_on timestamp with time zone,
  completed_on timestamp with time zone,
  keep_until timestamp with time zone DEFAULT (now() + '336:00:00'::interval) NOT NULL,
  output jsonb,
  dead_letter text,
  policy text,
  heartbeat_on timestamp with time zone,
  heartbeat_seconds integer,
  blocked boolean DEFAULT false NOT NULL,
  blocking boolean DEFAULT false NOT NULL,
  pending_dependencies integer DEFAULT 0 NOT NULL,
  source_name text,
  source_id uuid,
  source_created_on timestamp with time zone,
  source_retry_count integer,
  source_output jsonb,
  source_root_id uuid,
  CONSTRAINT job_common_pkey PRIMARY KEY (name, id),
  CONSTRAINT dlq_fkey FOREIGN KEY (dead_letter) REFERENCES pgboss.queue(name) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT q_fkey FOREIGN KEY (name) REFERENCES pgboss.queue(name) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT job_key_strict_fifo_singleton_key_check CHECK ((NOT ((policy = 'key_strict_fifo'::text) AND (singleton_key IS NULL))))
);
CREATE UNIQUE INDEX job_common_i1 ON pgboss.job_common USING btree (name, COALESCE(singleton_key, ''::text)) WHERE ((state = 'created'::pgboss.job_state) AND (policy = 'short'::text));
CREATE INDEX job_common_i10 ON pgboss.job_common USING btree (name, singleton_key, state DESC, created_on, id) INCLUDE (start_after) WHERE ((state < 'active'::pgboss.job_state) AND (NOT blocked) AND (policy = 'key_strict_fifo'::text));
CREATE INDEX job_common_i11 ON pgboss.job_common USING btree (name, priority DESC, created_on, start_after) WHERE ((state < 'active'::pgboss.job_state) AND (NOT blocked));
CREATE INDEX job_common_i12 ON pgboss.job_common USING btree (source_root_id) WHERE (source_root_id IS NOT NULL);
CREATE UNIQUE INDEX job_common_i2 ON pgboss.job_common USING btree (name, COALESCE(singleton_key, ''::text)) WHERE ((state = 'active'::pgboss.job_state) AND (policy = 'singleton'::text));
CREATE UNIQUE INDEX job_common_i3 ON pgboss.job_common USING btree (name, state, COALESCE(singleton_key, ''::text)) WHERE ((state <= 'active'::pgboss.job_state) AND (policy = 'stately'::text));
CREATE UNIQUE INDEX job_common_i4 ON pgboss.job_common USING btree (name, singleton_on, COALESCE(singleton_key, ''::text)) WHERE ((state <> 'cancelled'::pgboss.job_state) AND (singleton_on IS NOT NULL));
CREATE UNIQUE INDEX job_common_i6 ON pgboss.job_common USING btree (name, COALESCE(singleton_key, ''::text)) WHERE ((state <= 'active'::pgboss.job_state) AND (policy = 'exclusive'::text));
CREATE INDEX job_common_i7 ON pgboss.job_common USING btree (name, group_id) WHERE ((state = 'active'::pgboss.job_state) AND (group_id IS NOT NULL));
CREATE UNIQUE INDEX job_common_i8 ON pgboss.job_common USING btree (name, singleton_key) WHERE ((state = ANY (ARRAY['active'::pgboss.job_state, 'retry'::pgboss.job_state, 'failed'::pgboss.job_state])) AND (policy = 'key_strict_fifo'::text));
CREATE INDEX job_common_i9 ON pgboss.job_common USING btree (name, id) WHERE (blocking AND (state = 'completed'::pgboss.job_state));
GRANT DELETE, INSERT, SELECT, UPDATE ON pgboss.job_common TO stammtisch_app;

CREATE TABLE pgboss.job_dependency (
  child_name text NOT NULL,
  child_id uuid NOT NULL,
  parent_name text NOT NULL,
  parent_id uuid NOT NULL,
  CONSTRAINT job_dependency_pkey PRIMARY KEY (child_name, child_id, parent_name, parent_id)
);
CREATE INDEX job_dep_parent_idx ON pgboss.job_dependency USING btree (parent_name, parent_id);
GRANT DELETE, INSERT, SELECT, UPDATE ON pgboss.job_dependency TO stammtisch_app;

CREATE TABLE pgboss.queue (
  name text NOT NULL,
  policy text NOT NULL,
  retry_limit integer NOT NULL,
  retry_delay integer NOT NULL,
  retry_backoff boolean NOT NULL,
  retry_delay_max integer,
  expire_seconds integer NOT NULL,
  retention_seconds integer NOT NULL,
  deletion_seconds integer NOT NULL,
  dead_letter text,
  partition boolean NOT NULL,
  table_name text NOT NULL,
  deferred_count integer DEFAULT 0 NOT NULL,
  queued_count integer DEFAULT 0 NOT NULL,
  ready_count integer DEFAULT 0 NOT NULL,
  warning_queued integer DEFAULT 0 NOT NULL,
  active_count integer DEFAULT 0 NOT NULL,
  failed_count integer DEFAULT 0 NOT NULL,
  total_count integer DEFAULT 0 NOT NULL,
  created_delta integer DEFAULT 0 NOT NULL,
  completed_delta integer DEFAULT 0 NOT NULL,
  failed_delta integer DEFAULT 0 NOT NULL,
  delta_on timestamp with time zone,
  delta_seconds integer,
  ready_history integer[] DEFAULT '{}'::integer[] NOT NULL,
  heartbeat_seconds integer,
  notify boolean DEFAULT false NOT NULL,
  singletons_active text[],
  monitor_claim_on timestamp with time zone,
  monitor_on timestamp with time zone,
  maintain_on timestamp with time zone,
  created_on timestamp with time zone DEFAULT now() NOT NULL,
  updated_on timestamp with time zone DEFAULT now() NOT NULL,
  CONSTRAINT queue_pkey PRIMARY KEY (name),
  CONSTRAINT queue_dead_letter_fkey FOREIGN KEY (dead_letter) REFERENCES pgboss.queue(name),
  CONSTRAINT queue_check CHECK ((dead_letter IS DISTINCT FROM name))
);
GRANT DELETE, INSERT, SELECT, UPDATE ON pgboss.queue TO stammtisch_app;

CREATE TABLE pgboss.queue_stats (
  id uuid DEFAULT gen_random_uuid() NOT NULL,
  name text NOT NULL,
  deferred_count integer DEFAULT 0 NOT NULL,
  queued_count integer DEFAULT 0 NOT NULL,
  ready_count integer DEFAULT 0 NOT NULL,
  active_count integer DEFAULT 0 NOT NULL,
  failed_count integer DEFAULT 0 NOT NULL,
  total_count integer DEFAULT 0 NOT NULL,
  created_delta integer,
  completed_delta integer,
  failed_delta integer,
  delta_seconds integer,
  delta_on timestamp with time zone,
  captured_on timestamp with time zone DEFAULT now() NOT NULL,
  CONSTRAINT queue_stats_pkey PRIMARY KEY (id, captured_on)
) PARTITION BY RANGE (captured_on);
CREATE INDEX queue_stats_i1 ON ONLY pgboss.queue_stats USING btree (name, captured_on DESC) INCLUDE (deferred_count, queued_count, ready_count, active_count, failed_count, total_count);
GRANT DELETE, INSERT, SELECT, UPDATE ON pgboss.queue_stats TO stammtisch_app;

CREATE TABLE pgboss.schedule (
  name text NOT NULL,
  key text DEFAULT ''::text NOT NULL,
  kind text DEFAULT 'cron'::text NOT NULL,
  cron text NOT NULL,
  timezone text DEFAULT 'UTC'::text,
  data jsonb,
  options jsonb,
  created_on timestamp with time zone DEFAULT now() NOT NULL,
  updated_on timestamp with time zone DEFAULT now() NOT NULL,
  last_job_id uuid,
  CONSTRAINT schedule_pkey PRIMARY KEY (name, key),
  CONSTRAINT schedule_name_fkey FOREIGN KEY (name) REFERENCES pgboss.queue(name) ON DELETE CASCADE,
  CONSTRAINT schedule_kind_check CHECK ((kind = ANY (ARRAY['cron'::text, 'rrule'::text])))
);
GRANT DELETE, INSERT, SELECT, UPDATE ON pgboss.schedule TO stammtisch_app;

CREATE TABLE pgboss.subscription (
  event text NOT NULL,
  name text NOT NULL,
  created_on timestamp with time zone DEFAULT now() NOT NULL,
  updated_on timestamp with time zone DEFAULT now() NOT NULL,
  CONSTRAINT subscription_pkey PRIMARY KEY (event, name),
  CONSTRAINT subscription_name_fkey FOREIGN KEY (name) REFERENCES pgboss.queue(name) ON DELETE CASCADE
);
GRANT DELETE, INSERT, SELECT, UPDATE ON pgboss.subscription TO stammtisch_app;

CREATE TABLE pgboss.version (
  version integer NOT NULL,
  cron_on timestamp with time zone,
  bam_on timestamp with time zone,
  flow_on timestamp with time zone,
  reindex_on timestamp with time zone,
  monitor_backoff_on timestamp with time zone,
  CONSTRAINT version_pkey PRIMARY KEY (version)
);
GRANT DELETE, INSERT, SELECT, UPDATE ON pgboss.version TO stammtisch_app;

CREATE TABLE pgboss.warning (
  id uuid DEFAULT gen_random_uuid() NOT NULL,
  type text NOT NULL,
  message text NOT NULL,
  data jsonb,
  created_on timestamp with time zone DEFAULT now() NOT NULL,
  CONSTRAINT warning_pkey PRIMARY KEY (id)
);
CREATE INDEX warning_i1 ON pgboss.warning USING btree (created_on DESC);
GRANT DELETE, INSERT, SELECT, UPDATE ON pgboss.warning TO stammtisch_app;

CREATE OR REPLACE FUNCTION pgboss.create_queue(queue_name text, options jsonb)
 RETURNS void
 LANGUAGE plpgsql
AS $function$
    DECLARE
      tablename varchar := CASE WHEN options->>'partition' = 'true'
                            THEN 'j' || encode(sha224(queue_name::bytea), 'hex')
                            ELSE 'job_common'
                            END;
      queue_created_on timestamptz;
    BEGIN

      WITH q as (
        INSERT INTO pgboss.queue (
          name,
          policy,
          retry_limit,
          retry_delay,
          retry_backoff,
          retry_delay_max,
          expire_seconds,
          retention_seconds,
          deletion_seconds,
          warning_queued,
          dead_letter,
          partition,
          table_name,
          heartbeat_seconds,
          notify,
          created_on,
          updated_on
        )
        VALUES (
          queue_name,
          options->>'policy',
          COALESCE((options->>'retryLimit')::int, 2),
          COALESCE((options->>'retryDelay')::int, 0),
          COALESCE((options->>'retryBackoff')::bool, false),
          (options->>'retryDelayMax')::int,
          COALESCE((options->>'expireInSeconds')::int, 900),
          COALESCE((options->>'retentionSeconds')::int, 1209600),
          COALESCE((options->>'deleteAfterSeconds')::int, 604800),
          COALESCE((options->>'warningQueueSize')::int, 0),
          options->>'deadLetter',
          COALESCE((options->>'partition')::bool, false),
          tablename,
          (options->>'heartbeatSeconds')::int,
          COALESCE((options->>'notify')::bool, false),
          pgboss.job_now(),
          pgboss.job_now()
        )
        ON CONFLICT DO NOTHING
        RETURNING created_on
      )
      SELECT created_on into queue_created_on from q;

      IF queue_created_on IS NULL OR options->>'partition' IS DISTINCT FROM 'true' THEN
        RETURN;
      END IF;

      EXECUTE format('CREATE TABLE pgboss.%I (LIKE pgboss.job INCLUDING DEFAULTS)', tablename);

      EXECUTE pgboss.job_table_format($cmd$ALTER TABLE pgboss.job ADD PRIMARY KEY (name, id)$cmd$, tablename);
      EXECUTE pgboss.job_table_format($cmd$ALTER TABLE pgboss.job ADD CONSTRAINT q_fkey FOREIGN KEY (name) REFERENCES pgboss.queue (name) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED$cmd$, tablename);
      EXECUTE pgboss.job_table_format($cmd$ALTER TABLE pgboss.job ADD CONSTRAINT dlq_fkey FOREIGN KEY (dead_letter) REFERENCES pgboss.queue (name) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED$cmd$, tablename);

      EXECUTE pgboss.job_table_format($cmd$CREATE INDEX job_i11 ON pgboss.job (name, priority DESC, created_on, start_after) WHERE state < 'active' AND NOT blocked$cmd$, tablename);
      EXECUTE pgboss.job_table_format($cmd$CREATE UNIQUE INDEX job_i4 ON pgboss.job (name, singleton_on, COALESCE(singleton_key, '')) WHERE state <> 'cancelled' AND singleton_on IS NOT NULL$cmd$, tablename);
      EXECUTE pgboss.job_table_format($cmd$CREATE INDEX job_i7 ON pgboss.job (name, group_id) WHERE state = 'active' AND group_id IS NOT NULL$cmd$, tablename);
      EXECUTE pgboss.job_table_format($cmd$CREATE INDEX job_i9 ON pgboss.job (name, id) WHERE blocking AND state = 'completed'$cmd$, tablename);
      EXECUTE pgboss.job_table_format($cmd$CREATE INDEX job_i12 ON pgboss.job (source_root_id) WHERE source_root_id IS NOT NULL$cmd$, tablename);

      IF options->>'policy' = 'short' THEN
        EXECUTE pgboss.job_table_format($cmd$CREATE UNIQUE INDEX job_i1 ON pgboss.job (name, COALESCE(singleton_key, '')) WHERE state = 'created' AND policy = 'short'$cmd$, tablename);
      ELSIF options->>'policy' = 'singleton' THEN
        EXECUTE pgboss.job_table_format($cmd$CREATE UNIQUE INDEX job_i2 ON pgboss.job (name, COALESCE(singleton_key, '')) WHERE state = 'active' AND policy = 'singleton'$cmd$, tablename);
      ELSIF options->>'policy' = 'stately' THEN
        EXECUTE pgboss.job_table_format($cmd$CREATE UNIQUE INDEX job_i3 ON pgboss.job (name, state, COALESCE(singleton_key, '')) WHERE state <= 'active' AND policy = 'stately'$cmd$, tablename);
      ELSIF options->>'policy' = 'exclusive' THEN
        EXECUTE pgboss.job_table_format($cmd$CREATE UNIQUE INDEX job_i6 ON pgboss.job (name, COALESCE(singleton_key, '')) WHERE state <= 'active' AND policy = 'exclusive'$cmd$, tablename);
      ELSIF options->>'policy' = 'key_strict_fifo' THEN
        EXECUTE pgboss.job_table_format($cmd$CREATE UNIQUE INDEX job_i8 ON pgboss.job (name, singleton_key) WHERE state IN ('active', 'retry', 'failed') AND policy = 'key_strict_fifo'$cmd$, tablename);
        EXECUTE pgboss.job_table_format($cmd$CREATE INDEX job_i10 ON pgboss.job (name, singleton_key, state DESC, created_on, id) INCLUDE (start_after) WHERE state < 'active' AND NOT blocked AND policy = 'key_strict_fifo'$cmd$, tablename);
        EXECUTE pgboss.job_table_format($cmd$ALTER TABLE pgboss.job ADD CONSTRAINT job_key_strict_fifo_singleton_key_check CHECK (NOT (policy = 'key_strict_fifo' AND singleton_key IS NULL))$cmd$, tablename);
      END IF;

      EXECUTE format('ALTER TABLE pgboss.%I ADD CONSTRAINT cjc CHECK (name=%L)', tablename, queue_name);
      EXECUTE format('ALTER TABLE pgboss.job ATTACH PARTITION pgboss.%I FOR VALUES IN (%L)', tablename, queue_name);
    END;
    $function$
;

CREATE OR REPLACE FUNCTION pgboss.delete_queue(queue_name text)
 RETURNS void
 LANGUAGE plpgsql
AS $function$
    DECLARE
      v_table varchar;
      v_partition bool;
    BEGIN
      
      SELECT table_name, partition
      FROM pgboss.queue
      WHERE name = queue_name
      INTO v_table, v_partition;

      IF v_partition THEN
        EXECUTE format('DROP TABLE IF EXISTS pgboss.%I', v_table);
      ELSE
        EXECUTE format('DELETE FROM pgboss.%I WHERE name = %L', v_table, queue_name);
      END IF;
    
      DELETE FROM pgboss.queue WHERE name = queue_name;
    END;
    $function$
;

CREATE OR REPLACE FUNCTION pgboss.job_now()
 RETURNS timestamp with time zone
 LANGUAGE sql
 STABLE
AS $function$
      SELECT pg_catalog.now();
    $function$
;

CREATE OR REPLACE FUNCTION pgboss.job_table_format(command text, table_name text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$
      SELECT format(
        regexp_replace(
          regexp_replace(command, '\.job\y', '.%1$I', 'g'),
          '\yjob_i(\d+)', '%1$s_i\1', 'g'
        ),
        table_name
      );
    $function$
;

CREATE OR REPLACE FUNCTION pgboss.job_table_run(command text, tbl_name text DEFAULT NULL::text, queue_name text DEFAULT NULL::text)
 RETURNS void
 LANGUAGE plpgsql
AS $function$
    DECLARE
      tbl RECORD;
    BEGIN
      IF queue_name IS NOT NULL THEN
        SELECT table_name INTO tbl_name FROM pgboss.queue WHERE name = queue_name;
      END IF;

      IF tbl_name IS NOT NULL THEN
        EXECUTE pgboss.job_table_format(command, tbl_name);
        RETURN;
      END IF;

      EXECUTE pgboss.job_table_format(command, 'job_common');

      FOR tbl IN SELECT table_name FROM pgboss.queue WHERE partition = true
      LOOP
        EXECUTE pgboss.job_table_format(command, tbl.table_name);
      END LOOP;
    END;
    $function$
;

CREATE OR REPLACE FUNCTION pgboss.job_table_run_async(command_name text, version integer, command text, tbl_name text DEFAULT NULL::text, queue_name text DEFAULT NULL::text)
 RETURNS void
 LANGUAGE plpgsql
AS $function$
    BEGIN
      IF queue_name IS NOT NULL THEN
        SELECT table_name INTO tbl_name FROM pgboss.queue WHERE name = queue_name;
      END IF;

      IF tbl_name IS NOT NULL THEN
        INSERT INTO pgboss.bam (name, version, status, queue, table_name, command)
        VALUES (
          command_name,
          version,
          'pending',
          queue_name,
          tbl_name,
          pgboss.job_table_format(command, tbl_name)
        );
        RETURN;
      END IF;

      INSERT INTO pgboss.bam (name, version, status, queue, table_name, command)
      SELECT
        command_name,
        version,
        'pending',
        NULL,
        'job_common',
        pgboss.job_table_format(command, 'job_common')
      UNION ALL
      SELECT
        command_name,
        version,
        'pending',
        queue.name,
        queue.table_name,
        pgboss.job_table_format(command, queue.table_name)
      FROM pgboss.queue
      WHERE partition = true;
    END;
    $function$
;
