import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Suspense } from "react";
import { toImportView, toSettingsView } from "~/components/imports/import-view";
import { toRowView } from "~/components/imports/row-view";
import { pageWithTexts } from "~/components/lazy-with-texts";
import { prisma } from "~/db.server";
import { AppError } from "~/lib/app-error";
import { STAFF_FORM } from "~/lib/body-limits";
import { httpError, orHttpError } from "~/lib/http-error.server";
import { readForm } from "~/lib/read-form.server";
import { changeSettings } from "~/modules/balance-imports/change-settings.server";
import { discardImport } from "~/modules/balance-imports/import-lifecycle.server";
import { importSettings, settingsForm } from "~/modules/balance-imports/import-settings";
import { getImport, listImportRows, type RowFilter } from "~/modules/balance-imports/read-import.server";
import { startBooking, startUndo } from "~/modules/balance-imports/start-import.server";
import { loadMemberNames } from "~/modules/members/load-member-names.server";
import { authenticateAdmin } from "~/platform/authenticate-admin.server";

export { RouteError as ErrorBoundary } from "~/components/route-error";

const PAGE = 50;

const filterOf = (show: string): RowFilter =>
  show === "" ? {} : show === "booked" ? { booked: true } : { outcome: show.slice(0, 40) };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { shop } = await authenticateAdmin(request);
  const found = await orHttpError(getImport(prisma, { shopId: shop.id, id: params.id ?? "" }));
  const query = new URL(request.url).searchParams;
  const show = query.get("show") ?? "";
  const after = /^\d{1,6}$/.exec(query.get("after") ?? "")?.[0] ?? "0";
  const asked = { shopId: shop.id, id: found.id, filter: filterOf(show), after: Number(after), limit: PAGE + 1 };
  const rows = await listImportRows(prisma, asked);
  const page = rows.slice(0, PAGE);
  const customerIds = page.flatMap(({ customerId }) => customerId ?? []);
  const names = await loadMemberNames(prisma, { shopId: shop.id, customerIds });
  const settings = importSettings.parse(found.settings);
  return {
    view: toImportView(found),
    settings: toSettingsView(found),
    rows: page.map((row) => toRowView(row, settings, names)),
    show,
    started: after !== "0",
    next: rows.length > PAGE ? (page.at(-1)?.line ?? null) : null,
  };
}

interface Answer {
  faults?: Record<string, string>;
  /** what staff should know of the whole import */
  notice?: string;
}

export async function action({ request, params }: ActionFunctionArgs): Promise<Answer | Response> {
  const { shop, actor } = await authenticateAdmin(request);
  const form = await readForm(request, STAFF_FORM);
  const { id } = await orHttpError(getImport(prisma, { shopId: shop.id, id: params.id ?? "" }));
  const which = { shopId: shop.id, id };
  try {
    switch (form.get("intent")) {
      case "settings": {
        const read = settingsForm.safeParse(Object.fromEntries(form));
        if (!read.success) throw httpError("INVALID", 400);
        await changeSettings(prisma, { ...which, input: read.data });
        return {};
      }
      case "book": {
        const seen = /^\d{1,9}$/.exec(String(form.get("seen")))?.[0];
        if (seen === undefined) throw httpError("INVALID", 400);
        const started = await startBooking(prisma, { ...which, actor, seen: Number(seen) });
        return started ? {} : { notice: "IMPORT_CHANGED" };
      }
      case "undo":
        await startUndo(prisma, { ...which, actor });
        return {};
      case "discard":
        await prisma.$transaction((db) => discardImport(db, which));
        return redirect("/app/members/import");
      default:
        throw httpError("INVALID", 400);
    }
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    if (error.status === 404) throw httpError(error.code, 404);
    return error.field ? { faults: { [error.field]: error.code } } : { notice: error.code };
  }
}

const ImportPage = pageWithTexts("imports", () => import("~/components/imports/import-page"));

export default function ImportRoute() {
  const loaded = useLoaderData<typeof loader>();
  return (
    <Suspense fallback={null}>
      <ImportPage {...loaded} />
    </Suspense>
  );
}
