import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { BlockStack, Card, Page } from "@shopify/polaris";
import { useTranslation } from "react-i18next";
import { authenticateAdmin } from "~/platform/authenticate-admin.server";
import { EmptyList } from "~/components/empty-list";
import { AreaTabs } from "~/components/area-tabs";
import { ListPages } from "~/components/list-pages";
import { ReviewFilters } from "~/components/reviews/review-filters";
import { ReviewsOf } from "~/components/reviews/reviews-of";
import { ReviewList } from "~/components/reviews/review-list";
import { toReviewLine } from "~/components/reviews/review-view";
import { prisma } from "~/db.server";
import { loadMemberNames } from "~/modules/members/load-member-names.server";
import { memberName } from "~/modules/members/member-name";
import { listReviews, readReviewFilters } from "~/modules/reviews/list-reviews.server";
import { encodePlace } from "~/lib/place-cursor";
import { parseReviewListQuery, reviewListUrl } from "~/modules/reviews/review-list-query";

export { RouteError as ErrorBoundary } from "~/components/route-error";

const pageSize = 25;

export async function loader({ request }: LoaderFunctionArgs) {
  const { shop } = await authenticateAdmin(request);
  const query = parseReviewListQuery(new URL(request.url).searchParams);
  const { customerId } = query;
  const [page, filters, names] = await Promise.all([
    listReviews(prisma, { shopId: shop.id, ...query, limit: pageSize }),
    readReviewFilters(prisma, { shopId: shop.id }),
    customerId === null ? null : loadMemberNames(prisma, { shopId: shop.id, customerIds: [customerId] }),
  ]);
  const author = customerId === null ? null : names?.get(customerId);
  return {
    query: {
      status: query.status,
      product: query.productId?.toString() ?? null,
      customer: customerId?.toString() ?? null,
      stars: query.stars,
    },
    author: author ? memberName(author) : null,
    counts: [...filters.counts].map(([status, count]) => ({ status, count })),
    products: filters.products.map(({ productId, title }) => ({ id: productId.toString(), title })),
    reviews: page.rows.map(toReviewLine),
    next: page.next && encodePlace(page.next),
    previous: page.previous && encodePlace(page.previous),
  };
}

export default function ReviewsPage() {
  const { query, author, counts, products, reviews, next, previous } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <Page title={t("nav.insights")}>
      <BlockStack gap="400">
        <AreaTabs area="insights" />
        <Card padding="0">
          {query.customer && <ReviewsOf author={author} query={{ ...query, customer: query.customer }} />}
          {counts.length > 0 && <ReviewFilters query={query} counts={counts} products={products} />}
          {reviews.length === 0 ? (
            <EmptyList
              title={t(counts.length > 0 ? "reviews.empty.filteredTitle" : "reviews.empty.title")}
              body={t(counts.length > 0 ? "reviews.empty.filteredBody" : "reviews.empty.body")}
            />
          ) : (
            <ReviewList reviews={reviews} />
          )}
          <ListPages
            label={t("reviews.pages")}
            next={next && reviewListUrl({ ...query, after: next })}
            previous={previous && reviewListUrl({ ...query, before: previous })}
          />
        </Card>
      </BlockStack>
    </Page>
  );
}
