import { Readable } from "node:stream";
import { createReadableStreamFromReadable, type LoaderFunctionArgs } from "@remix-run/node";
import { prisma } from "~/db.server";
import { csvPieces } from "~/lib/csv";
import { orHttpError } from "~/lib/http-error.server";
import { detectLanguage, serverI18n } from "~/lib/i18n.server";
import { inShop } from "~/lib/shop-scope.server";
import { getImport, listImportRows, type ListedRow } from "~/modules/balance-imports/read-import.server";
import { authenticateAdmin } from "~/platform/authenticate-admin.server";

const PAGE = 1_000;

/** All lines of an import as a CSV file: what becomes of each, its columns as far as they are still kept. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { shop } = await authenticateAdmin(request);
  const { id, head } = await orHttpError(getImport(prisma, { shopId: shop.id, id: params.id ?? "" }));
  const language = await detectLanguage(request);
  const { t } = await serverI18n(language);
  const columns = ["line", "outcome", "customerNumber", "points"].map((key) => t(`imports:file.${key}`));
  const toLine = (row: ListedRow) => [
    row.line,
    t(`imports:outcome.${row.outcome}`),
    row.customerId,
    row.points,
    ...head.map((_, index) => row.cells[index] ?? null),
  ];
  async function* pages() {
    for (let after = 0; ;) {
      const asked = { shopId: shop.id, id, filter: {}, after, limit: PAGE };
      const rows = await inShop(shop.id, () => listImportRows(prisma, asked));
      yield rows.map(toLine);
      if (rows.length < PAGE) return;
      after = rows.at(-1)!.line;
    }
  }
  const pieces = csvPieces([...columns, ...head], pages(), language === "de" ? ";" : ",");
  return new Response(createReadableStreamFromReadable(Readable.from(pieces, { objectMode: false })), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": 'attachment; filename="import.csv"',
      "Cache-Control": "no-store",
    },
  });
}
