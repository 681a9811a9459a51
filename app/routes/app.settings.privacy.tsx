import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { BlockStack, Page } from "@shopify/polaris";
import { useTranslation } from "react-i18next";
import { authenticateAdmin } from "~/platform/authenticate-admin.server";
import { AreaTabs } from "~/components/area-tabs";
import { DocumentsCard } from "~/components/settings/documents-card";
import { listDocuments } from "~/documents/list-documents.server";
import { env } from "~/env.server";
import { detectLanguage } from "~/lib/i18n.server";

export { RouteError as ErrorBoundary } from "~/components/route-error";

export async function loader({ request }: LoaderFunctionArgs) {
  await authenticateAdmin(request);
  return { documents: listDocuments(await detectLanguage(request)), contact: env.APP_CONTACT };
}

export default function PrivacyPage() {
  const { documents, contact } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <Page title={t("settings.title")}>
      <BlockStack gap="400">
        <AreaTabs area="settings" />
        <DocumentsCard documents={documents} contact={contact} />
      </BlockStack>
    </Page>
  );
}
