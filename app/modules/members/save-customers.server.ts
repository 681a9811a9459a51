import { Prisma } from "@prisma/client";
import type { Db } from "~/db.server";
import type { IdentityFingerprints } from "~/modules/orders/fingerprints";
import { searchName } from "./member-name";
import type { EnabledAccount } from "./membership/account-stays.server";

export interface CustomerRow {
  customerId: bigint;
  email: string | null;
  firstName: string | null;
  lastName: string | null;
  phone: string | null;
  locale: string | null;
  countryCode: string | null;
  /** as `foldTag` gives them; null when the source does not report them */
  tags: string[] | null;
  /** whether the customer's account is enabled; null when the source does not report it */
  hasAccount: boolean | null;
  /** hashes by which the account is compared; null when the source does not report the data */
  fingerprints: IdentityFingerprints | null;
  consentState: string | null;
  consentOptInLevel: string | null;
  consentUpdatedAt: Date | null;
  createdAt: Date | null;
  updatedAt: Date | null;
}

export interface SavedCustomers {
  made: bigint[];
  enabled: EnabledAccount[];
  disabled: bigint[];
}

interface Saved {
  customer_id: bigint;
  made: boolean;
  has_account: boolean | null;
  had_account: boolean | null;
}

/**
 * Makes members of customers and updates existing ones; older data never overwrites newer. Inside the caller's
 * transaction, one statement, rows locked in sorted order. Redacted and merged members stay as they are; a deleted one
 * is active again when the data is newer than the deletion. Unchanged members are not written: an export repeats the
 * buyer with each order.
 *
 * @returns ids of new members, and of those who are active again; and whose account was enabled or disabled
 */
export async function saveCustomers(
  db: Db,
  { shopId, customers, now }: { shopId: number; customers: CustomerRow[]; now: Date },
): Promise<SavedCustomers> {
  if (customers.length === 0) return { made: [], enabled: [], disabled: [] };
  const rows = customers
    .toSorted((a, b) => (a.customerId < b.customerId ? -1 : 1))
    .map((customer) => ({
      ...customer,
      customerId: customer.customerId.toString(),
      searchName: searchName(customer),
    }));
  const saved = await db.$queryRaw<Saved[]>(Prisma.sql`
    INSERT INTO member AS m (
      shop_id, customer_id, email, first_name, last_name, phone, locale, country_code, search_name,
      consent_state, consent_opt_in_level, consent_updated_at, customer_created_at, customer_updated_at, created_at,
      tags, tags_known, fingerprints, has_account
    )
    SELECT ${shopId}, "customerId", email, "firstName", "lastName", phone, locale, "countryCode", "searchName",
      "consentState", "consentOptInLevel", "consentUpdatedAt", "createdAt", "updatedAt", ${now},
      coalesce(tags, '{}'), tags IS NOT NULL, nullif(fingerprints, 'null'::jsonb), "hasAccount"
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS change (
      "customerId" bigint, email text, "firstName" text, "lastName" text, phone text, locale text, "countryCode" text,
      "searchName" text, "consentState" text, "consentOptInLevel" text, "consentUpdatedAt" timestamptz,
      "createdAt" timestamptz, "updatedAt" timestamptz, tags text[], fingerprints jsonb, "hasAccount" boolean
    )
    ON CONFLICT (shop_id, customer_id) DO UPDATE SET
      status = 'ACTIVE',
      email = excluded.email,
      first_name = excluded.first_name,
      last_name = excluded.last_name,
      phone = coalesce(excluded.phone, m.phone),
      locale = coalesce(excluded.locale, m.locale),
      country_code = coalesce(excluded.country_code, m.country_code),
      search_name = excluded.search_name,
      consent_state = CASE WHEN excluded.consent_state IS NOT NULL AND
        coalesce(excluded.consent_updated_at, '-infinity') >= coalesce(m.consent_updated_at, '-infinity')
        THEN excluded.consent_state ELSE m.consent_state END,
      consent_opt_in_level = CASE WHEN excluded.consent_state IS NOT NULL AND
        coalesce(excluded.consent_updated_at, '-infinity') >= coalesce(m.consent_updated_at, '-infinity')
        THEN excluded.consent_opt_in_level ELSE m.consent_opt_in_level END,
      consent_updated_at = greatest(excluded.consent_updated_at, m.consent_updated_at),
      customer_created_at = coalesce(m.customer_created_at, excluded.customer_created_at),
      customer_updated_at = excluded.customer_updated_at,
      tags = CASE WHEN excluded.tags_known THEN excluded.tags ELSE m.tags END,
      tags_known = excluded.tags_known OR m.tags_known,
      fingerprints = coalesce(excluded.fingerprints, m.fingerprints),
      has_account = coalesce(excluded.has_account, m.has_account)
    WHERE excluded.customer_updated_at IS NOT NULL AND (
        m.status = 'ACTIVE'
          AND (m.customer_updated_at IS NULL OR excluded.customer_updated_at >= m.customer_updated_at)
        OR m.status = 'DELETED' AND excluded.customer_updated_at > m.customer_updated_at)
      AND (
        m.status = 'DELETED' OR
        (excluded.customer_updated_at, excluded.email, excluded.first_name, excluded.last_name, excluded.search_name,
          coalesce(excluded.phone, m.phone), coalesce(excluded.locale, m.locale),
          coalesce(excluded.country_code, m.country_code), coalesce(m.customer_created_at, excluded.customer_created_at),
          coalesce(excluded.has_account, m.has_account))
        IS DISTINCT FROM (m.customer_updated_at, m.email, m.first_name, m.last_name, m.search_name,
          m.phone, m.locale, m.country_code, m.customer_created_at, m.has_account)
        OR excluded.consent_state IS NOT NULL
          AND (excluded.consent_state, excluded.consent_opt_in_level, excluded.consent_updated_at)
            IS DISTINCT FROM (m.consent_state, m.consent_opt_in_level, m.consent_updated_at)
        OR excluded.fingerprints IS DISTINCT FROM m.fingerprints AND excluded.fingerprints IS NOT NULL
        OR excluded.tags_known AND (NOT m.tags_known OR excluded.tags <> m.tags)
      )
    RETURNING customer_id, (xmax = 0 OR EXISTS (
      SELECT 1 FROM member AS old
      WHERE old.shop_id = m.shop_id AND old.customer_id = m.customer_id AND old.status = 'DELETED')) AS made,
      has_account, (
        SELECT old.has_account FROM member AS old WHERE old.shop_id = m.shop_id AND old.customer_id = m.customer_id
      ) AS had_account`);
  const ids = (which: (row: Saved) => boolean) => saved.filter(which).map((row) => row.customer_id);
  return {
    made: ids(({ made }) => made),
    enabled: saved
      .filter((row) => row.has_account === true && row.had_account !== true)
      .map((row) => ({ customerId: row.customer_id, isFirst: row.had_account === null })),
    disabled: ids((row) => row.has_account === false && row.had_account === true),
  };
}
