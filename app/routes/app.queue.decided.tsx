import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData, useNavigate } from "@remix-run/react";
import { BlockStack, Box, Button, Card, InlineStack, Page, Text } from "@shopify/polaris";
import { useTranslation } from "react-i18next";
import { authenticateAdmin } from "~/platform/authenticate-admin.server";
import { DecisionList } from "~/components/queue/decision-list";
import { toDecisionLine } from "~/components/queue/decision-view";
import { OutcomeBanner } from "~/components/queue/outcome-banner";
import { QueueTabs } from "~/components/queue/queue-tabs";
import { useDecisions } from "~/components/queue/use-decisions";
import { prisma } from "~/db.server";
import { listDecisions } from "~/modules/approvals/list-decisions.server";

export { RouteError as ErrorBoundary } from "~/components/route-error";

const pageSize = 25;

const verdicts = ["APPROVED", "REJECTED", "UNDONE"] as const;

function decidedUrl({ verdict, before }: { verdict: string | null; before?: string }): string {
  const query = new URLSearchParams({ ...(verdict && { verdict }), ...(before && { before }) }).toString();
  return `/app/queue/decided${query && `?${query}`}`;
}

export async function loader({ request }: LoaderFunctionArgs) {
  const { shop } = await authenticateAdmin(request);
  const asked = new URL(request.url).searchParams.get("before") ?? "";
  const before = /^\d{1,18}$/.test(asked) ? BigInt(asked) : undefined;
  const verdict = verdicts.find((one) => one === new URL(request.url).searchParams.get("verdict"));
  const page = await listDecisions(prisma, { shopId: shop.id, verdict, before, limit: pageSize });
  return {
    verdict: verdict ?? null,
    lines: page.rows.map(toDecisionLine),
    older: page.next?.toString() ?? null,
    newest: before === undefined,
  };
}

export default function DecidedPage() {
  const { verdict, lines, older, newest } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { busy, outcome, forget, send } = useDecisions();
  return (
    <Page title={t("queue.title")}>
      <BlockStack gap="400">
        {outcome && <OutcomeBanner outcome={outcome} onUndo={null} onDismiss={forget} />}
        <Card padding="0">
          <QueueTabs selected={1}>
            <Box padding="300">
              <InlineStack gap="100" align="start">
                {[null, ...verdicts].map((one) => (
                  <Button
                    key={one ?? "ALL"}
                    size="slim"
                    variant="tertiary"
                    pressed={one === verdict}
                    onClick={() => navigate(decidedUrl({ verdict: one }))}
                  >
                    {one ? t(`queue.decision.${one}`) : t("queue.allKinds")}
                  </Button>
                ))}
              </InlineStack>
            </Box>
            {lines.length === 0 ? (
              <Box padding="1600">
                <Text as="p" tone="subdued" alignment="center">
                  {t("queue.decision.empty")}
                </Text>
              </Box>
            ) : (
              <DecisionList
                lines={lines}
                busy={busy}
                onUndo={(line) => send("UNDO", [line.itemId], { kind: line.item?.kind ?? null })}
              />
            )}
            {(older || !newest) && (
              <Box padding="300" borderBlockStartWidth="025" borderColor="border-secondary">
                <InlineStack align="center" gap="200">
                  {!newest && <Button url={decidedUrl({ verdict })}>{t("queue.decision.newest")}</Button>}
                  {older && <Button url={decidedUrl({ verdict, before: older })}>{t("queue.decision.older")}</Button>}
                </InlineStack>
              </Box>
            )}
          </QueueTabs>
        </Card>
      </BlockStack>
    </Page>
  );
}
