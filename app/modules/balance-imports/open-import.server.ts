import type { PrismaClient } from "@prisma/client";
import { v7 as uuidV7 } from "uuid";
import { AppError } from "~/lib/app-error";
import { cleanText, cutText, storableText } from "~/lib/clean-text";
import { readCsv } from "~/lib/read-csv";
import type { ImportSettings } from "./import-settings";
import { insertRows, planImport } from "./plan-import.server";
import type { FileRow } from "./plan-rows";
import { appName, columnsFor, recogniseApp } from "./source-apps";

/** below the head */
const LINES_MAX = 100_000;
const COLUMNS_MAX = 100;
const CELL_MAX = 300;

interface Upload {
  shopId: number;
  fileName: string;
  bytes: Uint8Array;
  actor: string;
  now: Date;
}

/**
 * Takes a file with balances in, recognises the app and its columns, and plans what would be booked. Books nothing. One
 * transaction of its own.
 *
 * @returns the import's id
 * @throws AppError FILE_QUOTE_OPEN, FILE_NOT_A_TABLE, FILE_TOO_MANY_LINES at the field "file"
 */
export async function openImport(
  prisma: PrismaClient,
  { shopId, fileName, bytes, actor, now }: Upload,
): Promise<string> {
  const { rows: read, quoteOpen } = readCsv(bytes);
  if (quoteOpen) throw new AppError("FILE_QUOTE_OPEN", { status: 422, field: "file" });
  const [first, ...others] = read;
  const head = (first ?? []).slice(0, COLUMNS_MAX).map((cell) => cutText(cleanText(cell), 100));
  if (head.length < 2 || others.length === 0) throw new AppError("FILE_NOT_A_TABLE", { status: 422, field: "file" });
  if (others.length > LINES_MAX) {
    throw new AppError("FILE_TOO_MANY_LINES", { status: 422, field: "file", params: { max: LINES_MAX } });
  }
  const rows = others.map((cells, index): FileRow => ({
    line: index + 2,
    cells: cells.slice(0, COLUMNS_MAX).map((cell) => cutText(storableText(cell), CELL_MAX)),
  }));
  const app = recogniseApp(head);
  const settings: ImportSettings = {
    app,
    label: appName(app) ?? "",
    ...columnsFor(app, head),
    numbers: "AUTO",
    roundDown: false,
  };
  const importId = uuidV7({ msecs: now.getTime() });
  await prisma.$transaction(
    async (db) => {
      const plan = { shopId, importId, rows, settings };
      const planned = await planImport(db, plan);
      await db.balanceImport.create({
        data: {
          shopId,
          id: importId,
          fileName: cutText(cleanText(fileName), 120),
          head,
          settings,
          label: settings.label,
          lines: rows.length,
          actor,
          createdAt: now,
        },
      });
      await insertRows(db, plan, planned);
    },
    { timeout: 60_000 },
  );
  return importId;
}
