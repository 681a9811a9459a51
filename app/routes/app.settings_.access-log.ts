import type { LoaderFunctionArgs } from "@remix-run/node";
import { authenticateAdmin } from "~/platform/authenticate-admin.server";
import { prisma } from "~/db.server";
import { toCsv } from "~/lib/csv";
import { listAccesses } from "~/modules/compliance/access-log.server";

const LINES = 50_000;

/** Who saw data of customers, as a file; its columns have the same names in every language, for programs. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { shop } = await authenticateAdmin(request);
  const accesses = await listAccesses(prisma, { shopId: shop.id, limit: LINES });
  const head = ["hour", "last", "actor", "name", "page", "customer", "times"];
  const lines = accesses.map(({ hour, lastAt, actor, staffName, page, customerId, times }) => [
    hour.toISOString(),
    lastAt.toISOString(),
    actor,
    staffName,
    page,
    customerId?.toString() ?? null,
    String(times),
  ]);
  return new Response(toCsv([head, ...lines]), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": 'attachment; filename="access-log.csv"',
      "Cache-Control": "no-store",
    },
  });
}
