import { BlockStack, Box, Card, InlineStack, Page, Spinner } from "@shopify/polaris";
import { useTranslation } from "react-i18next";
import { EmptyList } from "~/components/empty-list";
import { ListPages } from "~/components/list-pages";
import { usePolling } from "~/components/use-polling";
import type { QueueOrder } from "~/modules/approvals/approvable";
import type { QueueKind } from "~/modules/approvals/approvables.server";
import { queueUrl } from "~/modules/approvals/queue-query";
import { QueueFilters } from "./queue-filters";
import { QueueList } from "./queue-list";
import { QueueTabs } from "./queue-tabs";
import type { QueueLine } from "./queue-view";
import { RunBanner } from "./run-banner";
import type { RunView } from "./run-view";
import { TroubleBanner } from "./trouble-banner";
import { useKeysSetting } from "./use-keys-setting";
import { type Pictures, useProductPictures } from "./use-product-pictures";
import { useQueueKeys } from "./use-queue-keys";
import { useQueueLines } from "./use-queue-lines";

interface WaitingPageProps {
  now: string;
  query: { kind: QueueKind | null; order: QueueOrder };
  run: RunView | null;
  counts: { kind: QueueKind; count: number }[];
  lines: QueueLine[];
  /** how many tasks are open */
  tasks: number;
  pictures: Pictures;
  /** places of the pages after and before this one */
  next: string | null;
  previous: string | null;
}

/** What waits for a decision, and the decision on all of it that goes on by itself. */
export default function WaitingPage(props: WaitingPageProps) {
  const { query, run, counts, lines, next, previous } = props;
  const { t } = useTranslation();
  const working = run !== null && !run.finished;
  usePolling(working, 1_000);
  const waiting = counts.reduce((sum, { kind, count }) => (query.kind && kind !== query.kind ? sum : sum + count), 0);
  const { shown, total, trouble, forget, decide, decideAll, undo, sendAgain } = useQueueLines({
    lines,
    waiting,
    query,
  });
  const [keysOn, setKeysOn] = useKeysSetting();
  // The last line of all can be undone, too.
  useQueueKeys(keysOn && shown.length === 0, { undo });
  const pictures = useProductPictures(
    props.pictures,
    lines.flatMap(({ products }) => products.map(({ id }) => id)),
  );
  return (
    <Page title={t("queue.title")}>
      <BlockStack gap="400">
        {run && <RunBanner key={run.id} run={run} />}
        {trouble && <TroubleBanner trouble={trouble} onSendAgain={sendAgain} onDismiss={forget} />}
        <Card padding="0">
          <QueueTabs selected={0} tasks={props.tasks}>
            <QueueFilters {...query} counts={counts} />
            {shown.length === 0 && total > 0 && (
              <Box padding="1600">
                <InlineStack align="center">
                  <Spinner accessibilityLabel={t("queue:loading")} size="small" />
                </InlineStack>
              </Box>
            )}
            {shown.length === 0 && total <= 0 && (
              <EmptyList
                title={t(query.kind ? "queue:empty.kindTitle" : "queue:empty.title")}
                body={t(query.kind ? "queue:empty.kindBody" : "queue:empty.body")}
              />
            )}
            {shown.length > 0 && (
              <QueueList
                lines={shown}
                total={working ? shown.length : total}
                now={props.now}
                pictures={pictures}
                onDecide={decide}
                onDecideAll={decideAll}
                keysOn={keysOn}
                onKeys={setKeysOn}
                onUndo={undo}
              />
            )}
            <ListPages
              label={t("queue.pages")}
              next={next && queueUrl({ ...query, after: next })}
              previous={previous && queueUrl({ ...query, before: previous })}
            />
          </QueueTabs>
        </Card>
      </BlockStack>
    </Page>
  );
}
