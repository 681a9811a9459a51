import { Readable } from "node:stream";
import { createReadableStreamFromReadable, type LoaderFunctionArgs } from "@remix-run/node";
import { authenticateAdmin } from "~/platform/authenticate-admin.server";
import { prisma } from "~/db.server";
import { csvPieces, separatorFor } from "~/lib/csv";
import { httpError } from "~/lib/http-error.server";
import { inShop } from "~/lib/shop-scope.server";
import { exportColumns, exportKinds, type ExportKind } from "~/modules/read-models/exports/export-kinds";
import { exportText, type ExportFormat } from "~/modules/read-models/exports/export-text";
import { readExportPage } from "~/modules/read-models/exports/read-export-page.server";
import { readerOf } from "~/platform/reader-of.server";

const PAGE = 1_000;

/** All members, bookings, awards, reviews or rules of the shop as a CSV file, sent page by page as they are read. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { shop } = await authenticateAdmin(request);
  const kind = exportKinds.find((one) => one === params.kind);
  if (!kind) throw httpError("INVALID", 404);
  const { language } = await readerOf(request, shop);
  const separator = separatorFor(language);
  const decimal = separator === ";" ? "," : ".";
  const format = { currency: shop.currency, timezone: shop.timezone, decimal } as const;
  const pieces = csvPieces(exportColumns[kind], pages(shop.id, kind, format), separator);
  return new Response(createReadableStreamFromReadable(Readable.from(pieces, { objectMode: false })), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="${kind}.csv"`,
      "Cache-Control": "no-store",
    },
  });
}

async function* pages(shopId: number, kind: ExportKind, format: ExportFormat) {
  let after: string | null = null;
  for (;;) {
    const asked: { shopId: number; after: string | null; limit: number } = { shopId, after, limit: PAGE };
    const lines = await inShop(shopId, () => readExportPage(prisma, kind, asked));
    yield lines.map(({ values }) => values.map((value) => exportText(value, format)));
    if (lines.length < PAGE) return;
    after = lines.at(-1)!.key;
  }
}
