-- What members are found by: the words of their names, their e-mail address and telephone number, each folded to what
-- different ways of writing have in common. Words are compared by bytes (COLLATE "C"), so that "begins with" is a range
-- of the primary key: quick for any number of members, and by operators that row-level security lets through.
CREATE TABLE "member_word" (
  "shop_id" INTEGER NOT NULL,
  "word" TEXT COLLATE "C" NOT NULL,
  "customer_id" BIGINT NOT NULL,
  CONSTRAINT "member_word_pkey" PRIMARY KEY ("shop_id", "word", "customer_id")
);
CREATE INDEX "member_word_shop_id_customer_id_idx" ON "member_word" ("shop_id", "customer_id");

-- Case, accents and apostrophes are gone; Ä, Ae and A are one, so are ß and ss, Å, Aa and A. Taking an "e" away behind a,
-- o and u on both sides is what makes "Mueller", "Müller" and "Muller" meet. The beginning of a text always folds to the
-- beginning of what the text folds to.
CREATE FUNCTION fold_text(p text) RETURNS text LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
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
END $$;

-- The words of what was folded.
CREATE FUNCTION folded_words(p text) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT string_to_array(trim(regexp_replace(p, '[][\s.,;:/\\_+()"&|·…!?*#@{}<>=~^%$§€«»„“”‐‑‒–—―-]+', ' ', 'g')), ' ')
$$;

-- What somebody may look for: an e-mail address as a whole, else words.
CREATE FUNCTION query_words(p text) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT coalesce(array_agg(DISTINCT left(word, 200)), '{}') FROM regexp_split_to_table(p, '[\s,;]+') AS part
  CROSS JOIN LATERAL unnest(CASE WHEN part LIKE '%_@%' THEN ARRAY[fold_text(part)]
    ELSE folded_words(fold_text(part)) END) AS word
  WHERE word <> ''
$$;

-- The words of a member, some perhaps twice. An apostrophe joins (O'Brien is obrien), but what stands behind it is a
-- word, too. '#' begins a telephone number, '~' the same from its end: the last digits are the same with and without
-- the country.
CREATE FUNCTION member_words(p_first text, p_last text, p_email text, p_phone text) RETURNS text[]
LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
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
END $$;

CREATE FUNCTION member_words_inserted() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO member_word (shop_id, word, customer_id)
  SELECT shop_id, left(word, 200), customer_id FROM fresh
  CROSS JOIN LATERAL unnest(member_words(first_name, last_name, email, phone)) AS word
  WHERE status = 'ACTIVE' AND word <> ''
  ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;

CREATE FUNCTION member_words_updated() RETURNS trigger LANGUAGE plpgsql AS $$
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
END $$;

CREATE FUNCTION member_words_deleted() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM member_word w USING stale WHERE w.shop_id = stale.shop_id AND w.customer_id = stale.customer_id;
  RETURN NULL;
END $$;

CREATE TRIGGER member_words_inserted AFTER INSERT ON member REFERENCING NEW TABLE AS fresh
  FOR EACH STATEMENT EXECUTE FUNCTION member_words_inserted();
CREATE TRIGGER member_words_updated AFTER UPDATE ON member REFERENCING OLD TABLE AS stale NEW TABLE AS fresh
  FOR EACH STATEMENT EXECUTE FUNCTION member_words_updated();
CREATE TRIGGER member_words_deleted AFTER DELETE ON member REFERENCING OLD TABLE AS stale
  FOR EACH STATEMENT EXECUTE FUNCTION member_words_deleted();

INSERT INTO member_word (shop_id, word, customer_id)
SELECT shop_id, left(word, 200), customer_id FROM member
CROSS JOIN LATERAL unnest(member_words(first_name, last_name, email, phone)) AS word
WHERE status = 'ACTIVE' AND word <> ''
ON CONFLICT DO NOTHING;

-- Orders are looked up by the number in their name, whatever the shop writes around it.
ALTER TABLE "order" ADD COLUMN "name_digits" TEXT COLLATE "C"
  GENERATED ALWAYS AS (regexp_replace("name", '[^0-9]', '', 'g')) STORED;
CREATE INDEX "order_shop_id_name_digits_idx" ON "order" ("shop_id", "name_digits");

-- Nobody searches by these any more; the list still sorts by search_name.
DROP INDEX "member_shop_id_search_name_prefix_idx";
DROP INDEX "member_shop_id_first_name_prefix_idx";
DROP INDEX "member_shop_id_email_prefix_idx";
