import type { LoaderFunctionArgs } from "@remix-run/node";
import { prisma } from "~/db.server";
import { now } from "~/lib/clock.server";
import { separatorFor, toCsv } from "~/lib/csv";
import { dayOf } from "~/lib/shop-day";
import { monthsOf, spanOf } from "~/modules/ledger/liability-span";
import { readLiability } from "~/modules/ledger/read-liability.server";
import { authenticateAdmin } from "~/platform/authenticate-admin.server";
import { readerOf } from "~/platform/reader-of.server";

const columns = [
  ...(["month", "opening", "issued", "takenBack", "redeemed", "returned", "expired", "adjusted", "closing"] as const),
  "writtenOff" as const,
];
const underscored = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** Outstanding points by month, as a file; its columns have the same names in every language, for programs. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { shop } = await authenticateAdmin(request);
  const { language } = await readerOf(request, shop);
  const span = spanOf(new URL(request.url).searchParams.get("months"));
  const asked = { shopId: shop.id, timeZone: shop.timezone, ...monthsOf(span, dayOf(now(), shop.timezone)) };
  const months = await readLiability(prisma, asked);
  const rows = [columns.map(underscored), ...months.map((month) => columns.map((column) => month[column]))];
  return new Response(toCsv(rows, separatorFor(language)), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": 'attachment; filename="liability.csv"',
      "Cache-Control": "no-store",
    },
  });
}
