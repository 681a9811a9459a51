import { Prisma } from "@prisma/client";
import type { Db } from "~/db.server";

/** A reported customer for the comparison; `updatedAt` is how new it is. */
interface ReportedCustomer {
  customerId: bigint;
  email: string | null;
  firstName: string | null;
  lastName: string | null;
  phone: string | null;
  locale: string | null;
  countryCode: string | null;
  hasAccount?: boolean;
  createdAt: Date | null;
  updatedAt: Date | null;
}

/** Tags that were added to or removed from a customer. */
interface TagChange {
  customerId: bigint;
  added: boolean;
  /** as `foldTag` gives them */
  tags: string[];
}

interface Question {
  shopId: number;
  customers: readonly ReportedCustomer[];
  tags: readonly TagChange[];
  /** tags that the app gives itself, as `foldTag` gives them */
  ownTags: readonly string[];
}

interface CustomerEchoes {
  /** customers without any change */
  customerIds: Set<bigint>;
  /** indexes in `tags` of what is already known */
  tags: Set<number>;
}

/**
 * Which reported customers and tags change nothing. Stores their update time, so that older changes that arrive late
 * stay older, and the app's own tags. One statement, none when nothing is asked.
 */
export async function findCustomerEchoes(
  db: Db,
  { shopId, customers, tags, ownTags }: Question,
): Promise<CustomerEchoes> {
  if (customers.length + tags.length === 0) return { customerIds: new Set(), tags: new Set() };
  const ids = [...new Set([...customers, ...tags].map(({ customerId }) => customerId.toString()))];
  const reported = JSON.stringify(customers.map((row) => ({ ...row, customerId: row.customerId.toString() })));
  const retagged = JSON.stringify(
    tags.map(({ customerId, ...row }, place) => ({ ...row, place, id: String(customerId) })),
  );
  const [found] = await db.$queryRaw<{ customers: bigint[]; tags: number[] }[]>(Prisma.sql`
    WITH known AS MATERIALIZED (
      SELECT customer_id, status, email, first_name, last_name, phone, locale, country_code, customer_created_at,
        customer_updated_at, tags, tags_known, has_account
      FROM member WHERE shop_id = ${shopId} AND customer_id = ANY (${ids}::bigint[]) ORDER BY customer_id FOR NO KEY UPDATE
    ), same AS (
      SELECT k.customer_id, t."updatedAt" AS updated_at
      FROM jsonb_to_recordset(${reported}::jsonb) AS t (
        "customerId" bigint, email text, "firstName" text, "lastName" text, phone text, locale text, "countryCode" text,
        "hasAccount" boolean, "createdAt" timestamptz(3), "updatedAt" timestamptz(3)
      ) JOIN known k ON k.customer_id = t."customerId"
      WHERE k.status IN ('MERGED', 'REDACTED') OR t."updatedAt" < k.customer_updated_at
        OR (k.status = 'ACTIVE' AND k.customer_updated_at IS NOT NULL AND
        (t.email, t."firstName", t."lastName", coalesce(t.phone, k.phone), coalesce(t.locale, k.locale),
          coalesce(t."countryCode", k.country_code), coalesce(k.customer_created_at, t."createdAt"), coalesce(t."hasAccount", k.has_account))
        IS NOT DISTINCT FROM (k.email, k.first_name, k.last_name, k.phone, k.locale, k.country_code, k.customer_created_at, k.has_account))
    ), tagged AS (
      SELECT t.place, t.id AS customer_id, t.added, t.tags, k.status = 'ACTIVE' AND k.tags_known AS kept
      FROM jsonb_to_recordset(${retagged}::jsonb) AS t (place int, id bigint, added boolean, tags text[])
      LEFT JOIN known k ON k.customer_id = t.id
      WHERE k.customer_id IS NULL OR k.status <> 'ACTIVE' OR NOT k.tags_known
        OR CASE WHEN t.added THEN t.tags <@ (k.tags || ${[...ownTags]}::text[])
          ELSE NOT EXISTS (SELECT FROM unnest(t.tags) AS tag WHERE tag = ANY (k.tags) AND tag <> ALL (${[...ownTags]}::text[])) END
    ), last AS (
      SELECT DISTINCT ON (customer_id, tag) customer_id, tag, added FROM tagged, unnest(tagged.tags) AS tag
      WHERE kept AND tag = ANY (${[...ownTags]}::text[]) ORDER BY customer_id, tag, place DESC
    ), own AS (
      SELECT last.customer_id, array_agg(tag) FILTER (WHERE last.added) AS added, array_agg(tag) FILTER (WHERE NOT last.added) AS removed
      FROM last JOIN known k ON k.customer_id = last.customer_id AND last.added <> (last.tag = ANY (k.tags))
      GROUP BY last.customer_id
    ), noted AS (
      UPDATE member m SET customer_updated_at = greatest(m.customer_updated_at, same.updated_at),
        tags = CASE WHEN own.customer_id IS NULL THEN m.tags ELSE ARRAY(
          SELECT unnest(m.tags) EXCEPT SELECT unnest(own.removed) UNION SELECT unnest(own.added)) END
      FROM unnest(${ids}::bigint[]) AS ids (id)
      LEFT JOIN same ON same.customer_id = ids.id LEFT JOIN own ON own.customer_id = ids.id
      WHERE m.shop_id = ${shopId} AND m.customer_id = ids.id AND m.customer_id = ANY (${ids}::bigint[])
        AND m.status = 'ACTIVE'
        AND (m.customer_updated_at < same.updated_at OR own.customer_id IS NOT NULL)
    )
    SELECT ARRAY(SELECT customer_id FROM same) AS customers, ARRAY(SELECT place FROM tagged) AS tags`);
  return { customerIds: new Set(found?.customers.map(BigInt)), tags: new Set(found?.tags) };
}
