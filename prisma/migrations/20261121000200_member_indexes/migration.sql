-- Each order of the member list is read from an index, so that a page of 25 costs the same with a million members.
CREATE INDEX "member_shop_id_revenue_minor_customer_id_idx" ON "member" ("shop_id", "revenue_minor", "customer_id");
CREATE INDEX "ledger_account_shop_id_kind_balance_customer_id_idx"
  ON "ledger_account" ("shop_id", "kind", "balance", "customer_id");

-- Search by the beginning of a name or of the e-mail address, whatever the database's own sort order is.
CREATE INDEX "member_shop_id_search_name_prefix_idx" ON "member" ("shop_id", "search_name" text_pattern_ops);
CREATE INDEX "member_shop_id_first_name_prefix_idx" ON "member" ("shop_id", lower("first_name") text_pattern_ops);
CREATE INDEX "member_shop_id_email_prefix_idx" ON "member" ("shop_id", lower("email") text_pattern_ops);

-- What happened today and in the last 30 days.
CREATE INDEX "member_shop_id_customer_created_at_idx" ON "member" ("shop_id", "customer_created_at");
CREATE INDEX "ledger_transaction_shop_id_occurred_at_id_idx" ON "ledger_transaction" ("shop_id", "occurred_at", "id");
