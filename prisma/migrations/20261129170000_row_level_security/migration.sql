-- A second lock between shops. The app works as the role stammtisch_app, which owns nothing: of every table that belongs
-- to shops it sees the rows of the shops named by the setting `app.shops`: a shop's number, '*' for every shop, nothing
-- for none. The owner, who migrates, sees all.

DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'stammtisch_app') THEN
    CREATE ROLE stammtisch_app NOLOGIN;
  END IF;
  IF NOT pg_has_role(current_user, 'stammtisch_app', 'MEMBER') THEN
    EXECUTE format('GRANT stammtisch_app TO %I', current_user);
  END IF;
EXCEPTION
  -- Another database of the same server is being migrated, too.
  WHEN duplicate_object OR unique_violation THEN NULL;
  WHEN insufficient_privilege THEN
    RAISE EXCEPTION 'Have an administrator run: CREATE ROLE stammtisch_app NOLOGIN; GRANT stammtisch_app TO "%";', current_user;
END $$;

-- The shop whose rows are shown; NULL for none and for every shop.
CREATE FUNCTION "app_shop"() RETURNS int LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT nullif(nullif(current_setting('app.shops', true), ''), '*')::int
$$;

CREATE FUNCTION "app_every_shop"() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT coalesce(current_setting('app.shops', true), '') = '*'
$$;

-- Each table with a column shop_id. A later migration that makes such a table calls this again.
CREATE FUNCTION "lock_tables_by_shop"() RETURNS void LANGUAGE plpgsql AS $$
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
END $$;

SELECT lock_tables_by_shop();

ALTER TABLE "shop" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "by_shop" ON "shop" USING ("id" = (SELECT app_shop()) OR (SELECT app_every_shop()));

ALTER TABLE "session" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "by_shop" ON "session"
  USING ("shop" = (SELECT "domain" FROM "shop" WHERE "id" = (SELECT app_shop())) OR (SELECT app_every_shop()));

GRANT USAGE ON SCHEMA public, pgboss TO stammtisch_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public, pgboss TO stammtisch_app;
GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public, pgboss TO stammtisch_app;
REVOKE ALL ON "_prisma_migrations" FROM stammtisch_app;
ALTER DEFAULT PRIVILEGES IN SCHEMA public, pgboss GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO stammtisch_app;
ALTER DEFAULT PRIVILEGES IN SCHEMA public, pgboss GRANT USAGE, SELECT ON SEQUENCES TO stammtisch_app;

-- A comparison with a status cannot be used in an index under these policies (it is not leakproof); a partial index needs none.
CREATE INDEX "award_maturing" ON "award" ("shop_id", "matures_at", "id") WHERE "status" = 'PENDING';
CREATE INDEX "award_waiting" ON "award" ("shop_id", "created_at", "id") WHERE "status" = 'WAITING';
DROP INDEX "award_shop_id_status_matures_at_idx";
CREATE INDEX "review_waiting" ON "review" ("shop_id", "created_at", "id") WHERE "status" = 'WAITING';
