import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Card, Page } from "@shopify/polaris";
import { useTranslation } from "react-i18next";
import { authenticateAdmin } from "~/platform/authenticate-admin.server";
import { DocumentText } from "~/components/document-text";
import { isDocumentName, pathInApp, publicPaths } from "~/documents/document-names";
import { readDocument } from "~/documents/read-document.server";
import { httpError } from "~/lib/http-error.server";
import { detectLanguage } from "~/lib/i18n.server";

export { RouteError as ErrorBoundary } from "~/components/route-error";

/** A document inside the admin; the same text is public. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  await authenticateAdmin(request);
  if (!isDocumentName(params.name)) throw httpError("PAGE_NOT_FOUND", 404);
  const language = await detectLanguage(request);
  const { title, html } = readDocument(params.name, language, pathInApp);
  return { title, html, publicUrl: `${publicPaths[params.name]}?locale=${language}` };
}

export default function DocumentPage() {
  const { title, html, publicUrl } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <Page
      narrowWidth
      title={title}
      backAction={{ content: t("nav.privacy"), url: "/app/settings/privacy" }}
      secondaryActions={[{ content: t("settings.privacy.public"), url: publicUrl, external: true }]}
    >
      <Card>
        <DocumentText html={html} />
      </Card>
    </Page>
  );
}
