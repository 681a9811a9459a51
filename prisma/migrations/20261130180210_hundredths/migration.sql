-- Amounts of some currencies were kept as whole units, because Node's tables of languages leave their decimals out. Shopify
-- counts them in hundredths (IQD in thousandths) and sends them so; from here on they are kept so too.
CREATE TABLE "recounted" AS
SELECT s."id" AS "shop_id", CASE s."currency" WHEN 'IQD' THEN 1000 ELSE 100 END AS "times",
  coalesce(p."tier_basis" = 'SPENT', false) AS "spent"
FROM "shop" s LEFT JOIN "programme" p ON p."shop_id" = s."id"
WHERE s."currency" IN ('AFN', 'ALL', 'COP', 'HUF', 'IDR', 'IQD', 'IRR', 'KPW', 'LAK', 'LBP', 'MMK', 'PKR', 'SLL', 'SOS',
  'SYP', 'YER');

-- Each of the named numbers of an object, times so many; what is not there or no number stays as it is.
CREATE FUNCTION "recount"(told jsonb, times int, names text[]) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$
  SELECT told || coalesce((
    SELECT jsonb_object_agg(name, (told ->> name)::numeric * times) FROM unnest(names) AS name
    WHERE jsonb_typeof(told -> name) = 'number'), '{}')
$$;

UPDATE "order" o SET "total_minor" = o."total_minor" * r."times", "outstanding_minor" = o."outstanding_minor" * r."times",
  "snapshot" = recount(o."snapshot", r."times", '{received,returned}') || jsonb_build_object(
    'shipping', recount(o."snapshot" -> 'shipping', r."times", '{price,tax}'),
    'lines', coalesce((
      SELECT jsonb_agg(recount(line, r."times", '{price,discount,tax}') ORDER BY place)
      FROM jsonb_array_elements(o."snapshot" -> 'lines') WITH ORDINALITY AS lines (line, place)), '[]'))
FROM "recounted" r WHERE r."shop_id" = o."shop_id";

UPDATE "order_line" l SET "price_minor" = l."price_minor" * r."times", "discount_minor" = l."discount_minor" * r."times",
  "tax_minor" = l."tax_minor" * r."times"
FROM "recounted" r WHERE r."shop_id" = l."shop_id";

UPDATE "refund" f SET "snapshot" = recount(f."snapshot", r."times", '{shipping,adjustment,money}')
FROM "recounted" r WHERE r."shop_id" = f."shop_id";

UPDATE "member" m SET "revenue_minor" = m."revenue_minor" * r."times",
  "tier_value" = CASE WHEN r."spent" THEN m."tier_value" * r."times" ELSE m."tier_value" END
FROM "recounted" r WHERE r."shop_id" = m."shop_id";

UPDATE "tier" t SET "threshold" = t."threshold" * r."times"
FROM "recounted" r WHERE r."shop_id" = t."shop_id" AND r."spent";

UPDATE "earning_rule" e SET "unit_minor" = e."unit_minor" * r."times",
  "conditions" = recount(e."conditions", r."times", '{minimumAmount}')
FROM "recounted" r WHERE r."shop_id" = e."shop_id";

UPDATE "offer" o SET "amount_minor" = o."amount_minor" * r."times"
FROM "recounted" r WHERE r."shop_id" = o."shop_id" AND o."amount_minor" IS NOT NULL;

-- An award's terms, what it counted and why it waited.
UPDATE "award" a SET "snapshot" = a."snapshot"
  || CASE WHEN a."snapshot" #> '{terms,formula}' IS NULL THEN '{}' ELSE jsonb_build_object('terms', (a."snapshot" -> 'terms')
    || jsonb_build_object('formula', recount(a."snapshot" #> '{terms,formula}', r."times", '{unit}'))
    || CASE WHEN a."snapshot" #> '{terms,guards}' IS NULL THEN '{}' ELSE jsonb_build_object(
      'guards', recount(a."snapshot" #> '{terms,guards}', r."times", '{minimumAmount}')) END) END
  || CASE WHEN a."snapshot" #> '{counted,amount}' IS NULL THEN '{}' ELSE jsonb_build_object('counted', (a."snapshot" -> 'counted')
    || jsonb_build_object('amount', recount(a."snapshot" #> '{counted,amount}', r."times", '{goods,shipping,returned,total}'))) END
  || CASE WHEN jsonb_typeof(a."snapshot" -> 'reasons') IS DISTINCT FROM 'array' THEN '{}' ELSE jsonb_build_object('reasons', coalesce((
      SELECT jsonb_agg(CASE WHEN reason -> 'params' IS NULL THEN reason ELSE
        reason || jsonb_build_object('params', recount(reason -> 'params', r."times", '{amount,minimum}')) END ORDER BY place)
      FROM jsonb_array_elements(a."snapshot" -> 'reasons') WITH ORDINALITY AS reasons (reason, place)), '[]')) END
FROM "recounted" r WHERE r."shop_id" = a."shop_id";

DROP FUNCTION "recount"(jsonb, int, text[]);
DROP TABLE "recounted";
