import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { BlockStack, Card, Page } from "@shopify/polaris";
import { useTranslation } from "react-i18next";
import { authenticateAdmin } from "~/platform/authenticate-admin.server";
import { EmptyList } from "~/components/empty-list";
import { OfferList, OffersLeftOut } from "~/components/offer-list";
import { toOfferView } from "~/components/offer-view";
import { usePolling } from "~/components/use-polling";
import { prisma } from "~/db.server";
import { now } from "~/lib/clock.server";
import { countLeftOut } from "~/modules/offers/storefront-part.server";
import { listOffers } from "~/modules/offers/list-offers.server";

export { RouteError as ErrorBoundary } from "~/components/route-error";

export async function loader({ request }: LoaderFunctionArgs) {
  const { shop } = await authenticateAdmin(request);
  const offers = await listOffers(prisma, { shopId: shop.id, now: now() });
  const leftOut = await countLeftOut(prisma, { shopId: shop.id, now: now() });
  return { leftOut, offers: offers.map((offer) => toOfferView(offer, shop.currency)) };
}

export default function OffersPage() {
  const { offers, leftOut } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  usePolling(
    offers.some(({ syncing }) => syncing),
    2_000,
  );
  const some = offers.length > 0;
  const create = { content: t("offers.create"), url: "/app/offers/new" };
  return (
    <Page title={t("offers.title")} primaryAction={some ? create : undefined}>
      <BlockStack gap="400">
        {leftOut > 0 && <OffersLeftOut count={leftOut} />}
        <Card padding="0">
          {some ? (
            <OfferList offers={offers} />
          ) : (
            <EmptyList title={t("offers.empty.title")} body={t("offers.empty.body")} action={create} />
          )}
        </Card>
      </BlockStack>
    </Page>
  );
}
