import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Suspense } from "react";
import { toImportView } from "~/components/imports/import-view";
import { pageWithTexts } from "~/components/lazy-with-texts";
import { prisma } from "~/db.server";
import { AppError } from "~/lib/app-error";
import { importForm, IMPORT_BYTES_MAX } from "~/lib/body-limits";
import { now } from "~/lib/clock.server";
import { readFormWithFiles } from "~/lib/read-form.server";
import { openImport } from "~/modules/balance-imports/open-import.server";
import { listImports } from "~/modules/balance-imports/read-import.server";
import { authenticateAdmin } from "~/platform/authenticate-admin.server";

export { RouteError as ErrorBoundary } from "~/components/route-error";

const LISTED = 50;

export async function loader({ request }: LoaderFunctionArgs) {
  const { shop } = await authenticateAdmin(request);
  const imports = await listImports(prisma, { shopId: shop.id, limit: LISTED });
  return { imports: imports.map(toImportView), bytesMax: IMPORT_BYTES_MAX };
}

export async function action({ request }: ActionFunctionArgs) {
  const { shop, actor } = await authenticateAdmin(request);
  const { form, complete } = await readFormWithFiles(request, importForm);
  const file = form.get("file");
  if (!complete) return json({ error: "FILE_TOO_LONG", params: {} }, { status: 413 });
  if (!(file instanceof File)) return { error: "FILE_NOT_A_TABLE", params: {} };
  const bytes = new Uint8Array(await file.arrayBuffer());
  try {
    const id = await openImport(prisma, { shopId: shop.id, fileName: file.name, bytes, actor, now: now() });
    return redirect(`/app/members/import/${id}`);
  } catch (error) {
    if (error instanceof AppError && error.field === "file") return { error: error.code, params: error.params };
    throw error;
  }
}

const ImportsPage = pageWithTexts("imports", () => import("~/components/imports/imports-page"));

export default function ImportsRoute() {
  const loaded = useLoaderData<typeof loader>();
  return (
    <Suspense fallback={null}>
      <ImportsPage {...loaded} />
    </Suspense>
  );
}
