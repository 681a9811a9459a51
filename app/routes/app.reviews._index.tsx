import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { BlockStack, Box, Card, InlineStack, Page, Pagination, Text } from "@shopify/polaris";
import { useTranslation } from "react-i18next";
import { authenticateAdmin } from "~/authenticate-admin.server";
import { ReviewFilters } from "~/components/reviews/review-filters";
import { ReviewList } from "~/components/reviews/review-list";
import { toReviewLine } from "~/components/reviews/review-view";
import { prisma } from "~/db.server";
import { listReviews, readReviewFilters } from "~/modules/reviews/list-reviews.server";
import { encodeReviewPlace, parseReviewListQuery, reviewListUrl } from "~/modules/reviews/review-list-query";

export { RouteError as ErrorBoundary } from "~/components/route-error";

const pageSize = 25;

export async function loader({ request }: LoaderFunctionArgs) {
  const { shop } = await authenticateAdmin(request);
  const query = parseReviewListQuery(new URL(request.url).searchParams);
  const [page, filters] = await Promise.all([
    listReviews(prisma, { shopId: shop.id, ...query, limit: pageSize }),
    readReviewFilters(prisma, { shopId: shop.id }),
  ]);
  return {
    query: { status: query.status, product: query.productId?.toString() ?? null, stars: query.stars },
    counts: [...filters.counts].map(([status, count]) => ({ status, count })),
    products: filters.products.map(({ productId, title }) => ({ id: productId.toString(), title })),
    reviews: page.rows.map(toReviewLine),
    next: page.next && encodeReviewPlace(page.next),
    previous: page.previous && encodeReviewPlace(page.previous),
  };
}

function Empty({ filtered }: { filtered: boolean }) {
  const { t } = useTranslation();
  return (
    <Box padding="1600">
      <BlockStack gap="200" inlineAlign="center">
        <Text as="h2" variant="headingMd" alignment="center">
          {t(filtered ? "reviews.empty.filteredTitle" : "reviews.empty.title")}
        </Text>
        <Text as="p" tone="subdued" alignment="center">
          {t(filtered ? "reviews.empty.filteredBody" : "reviews.empty.body")}
        </Text>
      </BlockStack>
    </Box>
  );
}

export default function ReviewsPage() {
  const { query, counts, products, reviews, next, previous } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <Page title={t("reviews.title")}>
      <Card padding="0">
        {counts.length > 0 && <ReviewFilters query={query} counts={counts} products={products} />}
        {reviews.length === 0 ? <Empty filtered={counts.length > 0} /> : <ReviewList reviews={reviews} />}
        {(next || previous) && (
          <Box padding="300" borderBlockStartWidth="025" borderColor="border-secondary">
            <InlineStack align="center">
              <Pagination
                accessibilityLabel={t("reviews.pages")}
                hasNext={next !== null}
                nextURL={next === null ? undefined : reviewListUrl({ ...query, after: next })}
                hasPrevious={previous !== null}
                previousURL={previous === null ? undefined : reviewListUrl({ ...query, before: previous })}
              />
            </InlineStack>
          </Box>
        )}
      </Card>
    </Page>
  );
}
