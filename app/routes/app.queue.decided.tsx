import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { BlockStack, Box, Button, Card, InlineStack, Page } from "@shopify/polaris";
import { useTranslation } from "react-i18next";
import { authenticateAdmin } from "~/platform/authenticate-admin.server";
import { EmptyList } from "~/components/empty-list";
import { DecidedFilters } from "~/components/queue/decided-filters";
import { DecisionList } from "~/components/queue/decision-list";
import { toDecisionLine } from "~/components/queue/decision-view";
import { QueueTabs } from "~/components/queue/queue-tabs";
import { TroubleBanner } from "~/components/queue/trouble-banner";
import { useDecisions } from "~/components/queue/use-decisions";
import { useProductPictures } from "~/components/queue/use-product-pictures";
import { prisma } from "~/db.server";
import { now } from "~/lib/clock.server";
import { queueKinds } from "~/modules/approvals/approvables.server";
import { listDecisions } from "~/modules/approvals/list-decisions.server";
import { decidedUrl, parseDecidedQuery } from "~/modules/approvals/queue-query";
import { listStaff } from "~/modules/approvals/staff-names.server";
import { loadProductPictures } from "~/modules/earning/rule-data/product-pictures.server";

export { RouteError as ErrorBoundary } from "~/components/route-error";

const pageSize = 25;
const DAY_MS = 86_400_000;

export async function loader({ request }: LoaderFunctionArgs) {
  const { shop } = await authenticateAdmin(request);
  const { before, ...query } = parseDecidedQuery(new URL(request.url).searchParams, queueKinds);
  const { verdict, kind, who, days } = query;
  const filter = {
    verdict,
    kind,
    who: who === "PROGRAMS" ? ("PROGRAMS" as const) : who === null ? null : BigInt(who),
    since: days && new Date(now().getTime() - Number(days) * DAY_MS),
  };
  const [page, staff] = await Promise.all([
    listDecisions(prisma, { shopId: shop.id, filter, before, limit: pageSize }),
    listStaff(prisma, { shopId: shop.id }),
  ]);
  const productIds = page.rows.flatMap(({ item }) => (item?.review ? [BigInt(item.review.productId)] : []));
  const pictures = await loadProductPictures(prisma, { shopId: shop.id, productIds, now: now() });
  return {
    query,
    kinds: queueKinds,
    staff: staff.map(({ staffId, name }) => ({ id: staffId.toString(), name })),
    lines: page.rows.map(toDecisionLine),
    pictures: Object.fromEntries(pictures),
    older: page.next && decidedUrl({ ...query, before: page.next }),
    newest: before === null,
  };
}

export default function DecidedPage() {
  const { query, kinds, staff, lines, older, newest, ...loaded } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const { decided, trouble, forget, send, sendAgain } = useDecisions(lines);
  const pictures = useProductPictures(
    loaded.pictures,
    lines.map(({ item }) => item?.review?.productId ?? null),
  );
  const filtered = Object.values(query).some((value) => value !== null);
  return (
    <Page title={t("queue.title")}>
      <BlockStack gap="400">
        {trouble && <TroubleBanner trouble={trouble} onSendAgain={sendAgain} onDismiss={forget} />}
        <Card padding="0">
          <QueueTabs selected={1}>
            <DecidedFilters query={query} kinds={kinds} staff={staff} />
            {lines.length === 0 ? (
              <EmptyList
                title={t(filtered ? "queue.decision.emptyFilter" : "queue.decision.empty")}
                body={t(filtered ? "queue.decision.emptyFilterBody" : "queue.decision.emptyBody")}
              />
            ) : (
              <DecisionList
                lines={lines}
                undone={decided}
                pictures={pictures}
                onUndo={(line) => send("UNDO", [line.itemId], { kind: line.item?.kind ?? null })}
              />
            )}
            {(older || !newest) && (
              <Box padding="300" borderBlockStartWidth="025" borderColor="border-secondary">
                <InlineStack align="center" gap="200">
                  {!newest && <Button url={decidedUrl(query)}>{t("queue.decision.newest")}</Button>}
                  {older && <Button url={older}>{t("queue.decision.older")}</Button>}
                </InlineStack>
              </Box>
            )}
          </QueueTabs>
        </Card>
      </BlockStack>
    </Page>
  );
}
