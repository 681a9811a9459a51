import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { BlockStack, Box, Button, Card, InlineStack, Page, Text } from "@shopify/polaris";
import { useTranslation } from "react-i18next";
import { authenticateAdmin } from "~/authenticate-admin.server";
import { OfferCards, OfferTable } from "~/components/offer-table";
import { toOfferView } from "~/components/offer-view";
import { usePolling } from "~/components/use-polling";
import { prisma } from "~/db.server";
import { now } from "~/lib/clock.server";
import { listOffers } from "~/modules/offers/list-offers.server";

export { RouteError as ErrorBoundary } from "~/components/route-error";

export async function loader({ request }: LoaderFunctionArgs) {
  const { shop } = await authenticateAdmin(request);
  const offers = await listOffers(prisma, { shopId: shop.id, now: now() });
  return { offers: offers.map((offer) => toOfferView(offer, shop.currency)) };
}

function NoOffers() {
  const { t } = useTranslation();
  return (
    <Box padding="1600">
      <BlockStack gap="400" inlineAlign="center">
        <BlockStack gap="200">
          <Text as="h2" variant="headingMd" alignment="center">
            {t("offers.empty.title")}
          </Text>
          <Text as="p" tone="subdued" alignment="center">
            {t("offers.empty.body")}
          </Text>
        </BlockStack>
        <InlineStack align="center">
          <Button variant="primary" url="/app/offers/new">
            {t("offers.create")}
          </Button>
        </InlineStack>
      </BlockStack>
    </Box>
  );
}

export default function OffersPage() {
  const { offers } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  usePolling(
    offers.some(({ syncing }) => syncing),
    2_000,
  );
  const some = offers.length > 0;
  return (
    <Page
      title={t("offers.title")}
      primaryAction={some ? { content: t("offers.create"), url: "/app/offers/new" } : undefined}
    >
      <Card padding="0">
        {!some && <NoOffers />}
        {some && (
          <>
            <div className="st-wide">
              <OfferTable offers={offers} />
            </div>
            <div className="st-narrow">
              <OfferCards offers={offers} />
            </div>
          </>
        )}
      </Card>
    </Page>
  );
}
