import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { BlockStack, Box, Button, Card, IndexTable, InlineStack, Link, Page, Text } from "@shopify/polaris";
import { useTranslation } from "react-i18next";
import { authenticateAdmin } from "~/authenticate-admin.server";
import { useFormat } from "~/components/format-context";
import { OfferBadges } from "~/components/offer-badges";
import { discountText, periodText } from "~/components/offer-text";
import { toOfferView, type OfferView } from "~/components/offer-view";
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

function OfferTable({ offers }: { offers: OfferView[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const headings = ["title", "discount", "code", "period", "status"] as const;
  const [first, ...others] = headings.map((key) => ({ title: t(`offers.column.${key}`) }));
  return (
    <IndexTable
      resourceName={{ singular: t("offers.resource", { count: 1 }), plural: t("offers.resource", { count: 2 }) }}
      itemCount={offers.length}
      selectable={false}
      headings={[first ?? { title: "" }, ...others]}
    >
      {offers.map((offer, index) => (
        <IndexTable.Row id={offer.id} key={offer.id} position={index}>
          <IndexTable.Cell>
            <Link dataPrimaryLink url={`/app/offers/${offer.id}`} removeUnderline monochrome>
              <Text as="span" fontWeight="semibold">
                {offer.title}
              </Text>
            </Link>
          </IndexTable.Cell>
          <IndexTable.Cell>{discountText(t, format, offer)}</IndexTable.Cell>
          <IndexTable.Cell>{offer.code}</IndexTable.Cell>
          <IndexTable.Cell>{periodText(t, format, offer)}</IndexTable.Cell>
          <IndexTable.Cell>
            <OfferBadges offer={offer} />
          </IndexTable.Cell>
        </IndexTable.Row>
      ))}
    </IndexTable>
  );
}

function OfferCards({ offers }: { offers: OfferView[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <ul className="st-list st-list--inset">
      {offers.map((offer) => (
        <li key={offer.id}>
          <BlockStack gap="100">
            <Link url={`/app/offers/${offer.id}`} removeUnderline monochrome>
              <Text as="span" fontWeight="semibold" breakWord>
                {offer.title}
              </Text>
            </Link>
            <Text as="span" variant="bodySm" tone="subdued">
              {[discountText(t, format, offer), offer.code, periodText(t, format, offer)].filter(Boolean).join(" · ")}
            </Text>
            <OfferBadges offer={offer} />
          </BlockStack>
        </li>
      ))}
    </ul>
  );
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
