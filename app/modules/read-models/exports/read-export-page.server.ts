import type { Db } from "~/db.server";
import type { ExportKind } from "./export-kinds";

/** A value of a file: money stands in minor units. */
export type ExportValue = string | number | bigint | boolean | Date | { minor: bigint } | null;

interface Asked {
  shopId: number;
  /** key of the last line of the page before */
  after: string | null;
  limit: number;
}

/** Lines of a file, each with the key that it is sorted by; the values follow the columns of its kind. */
export type ExportLine = { key: string; values: ExportValue[] };

type Row = Record<string, ExportValue> & { key: string };

const valuesOf = ({ key, ...row }: Row): ExportLine => ({ key, values: Object.values(row) });
const numberAfter = (after: string | null): string => after ?? "0";
const idAfter = (after: string | null): string => after ?? "00000000-0000-0000-0000-000000000000";

/**
 * One page of a file, by key-set; one statement. The columns of each statement stand in the order of `exportColumns`.
 * Members who were merged away or redacted are not there.
 */
export async function readExportPage(db: Db, kind: ExportKind, asked: Asked): Promise<ExportLine[]> {
  return (await readers[kind](db, asked)).map(valuesOf);
}

const readers: Record<ExportKind, (db: Db, asked: Asked) => Promise<Row[]>> = {
  members: async (db, { shopId, after, limit }) => {
    const rows = await db.$queryRaw<(Row & { revenue: bigint })[]>`
      SELECT m.customer_id::text AS key, m.customer_id, m.email, m.first_name, m.last_name, m.phone, m.locale,
        m.country_code, m.customer_created_at, t.name AS tier, p.membership,
        coalesce(sum(a.balance) FILTER (WHERE a.kind = 'AVAILABLE'), 0)::bigint AS available,
        coalesce(sum(a.balance) FILTER (WHERE a.kind = 'PENDING'), 0)::bigint AS pending,
        coalesce(sum(a.balance) FILTER (WHERE a.kind = 'RESERVED'), 0)::bigint AS reserved,
        m.order_count, m.revenue_minor AS revenue, m.first_order_at, m.last_order_at,
        lpad(m.birth_month::text, 2, '0') || '-' || lpad(m.birth_day::text, 2, '0') AS birthday,
        concat_ws(' ', m.consent_state, m.consent_opt_in_level) AS consent
      FROM member m
      LEFT JOIN tier t ON t.shop_id = m.shop_id AND t.id = m.tier_id AND t.deleted_at IS NULL
      JOIN member_membership p ON p.shop_id = m.shop_id AND p.customer_id = m.customer_id
      LEFT JOIN ledger_account a ON a.shop_id = m.shop_id AND a.customer_id = m.customer_id
      WHERE m.shop_id = ${shopId} AND m.status = 'ACTIVE' AND m.customer_id > ${numberAfter(after)}::bigint
      GROUP BY m.shop_id, m.customer_id, t.name, p.membership
      ORDER BY m.customer_id LIMIT ${limit}`;
    return rows.map((row) => ({ ...row, revenue: { minor: row.revenue } }));
  },
  ledger: (db, { shopId, after, limit }) => db.$queryRaw<Row[]>`
    SELECT page.id::text AS key, page.id, page.created_at, page.occurred_at, page.kind, page.customer_id, page.award_id,
      coalesce(sum(e.amount) FILTER (WHERE e.account = 'AVAILABLE'), 0)::bigint AS available,
      coalesce(sum(e.amount) FILTER (WHERE e.account = 'PENDING'), 0)::bigint AS pending,
      coalesce(sum(e.amount) FILTER (WHERE e.account = 'RESERVED'), 0)::bigint AS reserved,
      page.expires_at, page.actor, r.text AS reason
    FROM (
      SELECT * FROM ledger_transaction WHERE shop_id = ${shopId} AND id > ${numberAfter(after)}::bigint
      ORDER BY id LIMIT ${limit}
    ) page
    LEFT JOIN ledger_entry e ON e.shop_id = page.shop_id AND e.transaction_id = page.id AND e.customer_id = page.customer_id
    LEFT JOIN ledger_reason r ON r.shop_id = page.shop_id AND r.transaction_id = page.id
    GROUP BY page.id, page.created_at, page.occurred_at, page.kind, page.customer_id, page.award_id, page.expires_at,
      page.actor, r.text
    ORDER BY page.id`,
  awards: (db, { shopId, after, limit }) => db.$queryRaw<Row[]>`
    SELECT id::text AS key, id, customer_id, event::text, source, rule_id, status::text, proposed, granted, taken_back,
      written_off, occurred_at, matures_at, created_at
    FROM award WHERE shop_id = ${shopId} AND id > ${idAfter(after)}::uuid ORDER BY id LIMIT ${limit}`,
  reviews: (db, { shopId, after, limit }) => db.$queryRaw<Row[]>`
    SELECT id::text AS key, id, product_id, product_title, customer_id, stars, title, text, status::text, earned, origin,
      answer, created_at, decided_at
    FROM review WHERE shop_id = ${shopId} AND id > ${idAfter(after)}::uuid ORDER BY id LIMIT ${limit}`,
  rules: async (db, { shopId, after, limit }) => {
    const rows = await db.$queryRaw<(Row & { unit: bigint | null })[]>`
      SELECT id::text AS key, id, event::text, name, enabled, points, photo_points, points_per_unit, unit_minor AS unit,
        steps::text, limits::text, conditions::text, hold_days, approval::text, priority, valid_from, valid_to
      FROM earning_rule
      WHERE shop_id = ${shopId} AND deleted_at IS NULL AND id > ${idAfter(after)}::uuid ORDER BY id LIMIT ${limit}`;
    return rows.map((row) => ({ ...row, unit: row.unit === null ? null : { minor: row.unit } }));
  },
};
