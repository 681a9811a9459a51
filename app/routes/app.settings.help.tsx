import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { BlockStack, Card, Link, Page, Text } from "@shopify/polaris";
import { useTranslation } from "react-i18next";
import { AreaTabs } from "~/components/area-tabs";
import { listHelp } from "~/documents/read-help.server";
import { detectLanguage } from "~/lib/i18n.server";
import { authenticateAdmin } from "~/platform/authenticate-admin.server";

export { RouteError as ErrorBoundary } from "~/components/route-error";

export async function loader({ request }: LoaderFunctionArgs) {
  await authenticateAdmin(request);
  return { pages: listHelp(await detectLanguage(request)) };
}

/** All help pages. */
export default function HelpIndex() {
  const { pages } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <Page title={t("settings.title")}>
      <BlockStack gap="400">
        <AreaTabs area="settings" />
        <Card>
          <BlockStack gap="400">
            <Text as="p" tone="subdued">
              {t("help.body")}
            </Text>
            <ul className="st-list">
              {pages.map(({ topic, title, lead, url }) => (
                <li key={topic}>
                  <BlockStack gap="050">
                    <Link url={url} removeUnderline>
                      <Text as="span" fontWeight="medium">
                        {title}
                      </Text>
                    </Link>
                    <Text as="span" variant="bodySm" tone="subdued">
                      {lead}
                    </Text>
                  </BlockStack>
                </li>
              ))}
            </ul>
          </BlockStack>
        </Card>
      </BlockStack>
    </Page>
  );
}
