import { BlockStack, Box, Button, Card, InlineStack, Page } from "@shopify/polaris";
import type { ComponentProps } from "react";
import { useTranslation } from "react-i18next";
import { EmptyList } from "~/components/empty-list";
import { decidedUrl } from "~/modules/approvals/queue-query";
import { DecidedFilters } from "./decided-filters";
import { DecisionList } from "./decision-list";
import type { DecisionLine } from "./decision-view";
import { QueueTabs } from "./queue-tabs";
import { TroubleBanner } from "./trouble-banner";
import { useDecisions } from "./use-decisions";
import { type Pictures, useProductPictures } from "./use-product-pictures";

type DecidedPageProps = ComponentProps<typeof DecidedFilters> & {
  lines: DecisionLine[];
  /** how many tasks are open */
  tasks: number;
  pictures: Pictures;
  /** address of the decisions before these */
  older: string | null;
  newest: boolean;
};

/** What was decided, newest first, each of which can be undone. */
export default function DecidedPage({ query, kinds, staff, lines, older, newest, ...loaded }: DecidedPageProps) {
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
          <QueueTabs selected={1} tasks={loaded.tasks}>
            <DecidedFilters query={query} kinds={kinds} staff={staff} />
            {lines.length === 0 ? (
              <EmptyList
                title={t(filtered ? "queue:decision.emptyFilter" : "queue:decision.empty")}
                body={t(filtered ? "queue:decision.emptyFilterBody" : "queue:decision.emptyBody")}
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
                  {!newest && <Button url={decidedUrl(query)}>{t("queue:decision.newest")}</Button>}
                  {older && <Button url={older}>{t("queue:decision.older")}</Button>}
                </InlineStack>
              </Box>
            )}
          </QueueTabs>
        </Card>
      </BlockStack>
    </Page>
  );
}
