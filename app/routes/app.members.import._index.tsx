import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { BlockStack, Card, Page } from "@shopify/polaris";
import { ImportList } from "~/components/imports/import-list";
import { toImportView } from "~/components/imports/import-view";
import { PromisesCard } from "~/components/imports/promises-card";
import { UploadCard } from "~/components/imports/upload-card";
import { useImportTexts } from "~/components/imports/use-import-texts";
import { usePolling } from "~/components/use-polling";
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

export default function ImportsPage() {
  const { imports, bytesMax } = useLoaderData<typeof loader>();
  const { t } = useImportTexts();
  usePolling(
    imports.some(({ status }) => status === "BOOKING" || status === "UNDOING"),
    2_000,
  );
  return (
    <Page title={t("imports:title")} backAction={{ content: t("members.title"), url: "/app/members" }}>
      <BlockStack gap="400">
        <UploadCard bytesMax={bytesMax} />
        {imports.length > 0 && (
          <Card padding="0">
            <ImportList imports={imports} />
          </Card>
        )}
        <PromisesCard />
      </BlockStack>
    </Page>
  );
}
