import { useFetcher } from "@remix-run/react";
import { Button, InlineStack, Text } from "@shopify/polaris";
import { useTranslation } from "react-i18next";
import { useFormat } from "~/components/format-context";
import { ImportProgress } from "~/components/import-progress";
import { BlocksToAdd } from "~/components/theme-blocks/blocks-to-add";
import type { BlockStatus, ThemeBlock } from "~/components/theme-blocks/theme-blocks";
import { exampleText, importsState, type GuideView } from "./guide-view";

const Body = ({ children }: { children: string }) => (
  <Text as="p" breakWord>
    {children}
  </Text>
);

export function ImportsBody({ imports }: Pick<GuideView, "imports">) {
  const { t } = useTranslation();
  const state = importsState(imports);
  const texts = { RUNNING: "runningBody", FAILED: "failedBody", DONE: "doneBody" } as const;
  return (
    <>
      <Body>{t(`setup:guide.imports.${texts[state]}`)}</Body>
      {state !== "DONE" && <ImportProgress imports={imports} />}
      {state === "FAILED" && (
        <InlineStack>
          <Button url="/app/insights/data-sync">{t("setup:guide.imports.failedAction")}</Button>
        </InlineStack>
      )}
    </>
  );
}

export function WorthBody({ guide: { worth, hasDraft, launchedAt } }: { guide: GuideView }) {
  const { t } = useTranslation();
  const format = useFormat();
  const text = hasDraft ? "draftBody" : worth ? "doneBody" : "body";
  return (
    <>
      <Body>{t(`setup:guide.worth.${text}`)}</Body>
      {worth && (
        <Text as="p" fontWeight="semibold">
          {exampleText(t, format, worth)}
        </Text>
      )}
      <InlineStack gap="200">
        {hasDraft && (
          <Button variant={launchedAt ? undefined : "primary"} url="/app/setup">
            {t("setup:guide.worth.see")}
          </Button>
        )}
        {worth || hasDraft ? (
          <Button url="/app/setup?kind=">{t("setup:guide.worth.change")}</Button>
        ) : (
          <Button variant="primary" url="/app/setup?kind=">
            {t("setup:guide.worth.choose")}
          </Button>
        )}
      </InlineStack>
    </>
  );
}

export function RewardBody({ guide: { hasReward, draftHasReward } }: { guide: GuideView }) {
  const { t } = useTranslation();
  const text = hasReward ? "doneBody" : draftHasReward ? "draftBody" : "body";
  return (
    <>
      <Body>{t(`setup:guide.reward.${text}`)}</Body>
      <InlineStack gap="200">
        {hasReward && <Button url="/app/rewards">{t("setup:guide.reward.see")}</Button>}
        {!hasReward && draftHasReward ? (
          <Button url="/app/setup">{t("setup:guide.worth.see")}</Button>
        ) : (
          <Button url="/app/rewards/new">{t("setup:guide.reward.create")}</Button>
        )}
      </InlineStack>
    </>
  );
}

/** Blocks that a programme begins with; the others are further down on the page. */
const firstBlocks: ThemeBlock[] = ["points-balance", "members-offers", "reviews"];

export function BlocksBody({ statuses }: { statuses: Map<ThemeBlock, BlockStatus> | null }) {
  const { t } = useTranslation();
  const format = useFormat();
  const active = statuses ? [...statuses.values()].filter((status) => status === "active").length : 0;
  const missing = firstBlocks.filter((block) => (statuses?.get(block) ?? "available") === "available");
  if (active > 0) {
    return <Body>{t("setup:guide.blocks.doneBody", { count: active, number: format.number(active) })}</Body>;
  }
  return (
    <>
      <Body>{t(statuses ? "setup:guide.blocks.body" : "setup:guide.blocks.unknown")}</Body>
      {missing.length > 0 && <BlocksToAdd blocks={missing} />}
    </>
  );
}

export function OrderBody({ order }: Pick<GuideView, "order">) {
  const { t } = useTranslation();
  const text = order ? ({ EARNED: "earnedBody", TEST: "testBody" } as const)[order.kind] : "body";
  return (
    <>
      <Body>{t(`setup:guide.order.${text}`)}</Body>
      <InlineStack>
        {order?.member && <Button url={order.member}>{t("setup:guide.order.member")}</Button>}
        {!order && (
          <Button onClick={() => window.open("shopify://admin/draft_orders/new", "_top")}>
            {t("setup:guide.order.draft")}
          </Button>
        )}
      </InlineStack>
    </>
  );
}

export function LaunchBody({ guide: { hasDraft, launchedAt } }: { guide: GuideView }) {
  const { t } = useTranslation();
  const fetcher = useFetcher();
  const text = hasDraft ? "draftBody" : launchedAt ? "doneBody" : "body";
  const launch = () => fetcher.submit({ intent: "launch" }, { method: "post", action: "/app/setup/guide" });
  return (
    <>
      <Body>{t(`setup:guide.launch.${text}`)}</Body>
      <InlineStack gap="200">
        {hasDraft && (
          <Button variant="primary" url="/app/setup">
            {t("setup:guide.launch.review")}
          </Button>
        )}
        {!hasDraft && !launchedAt && (
          <>
            <Button variant="primary" url="/app/setup?kind=">
              {t("setup:guide.worth.choose")}
            </Button>
            <Button onClick={launch} loading={fetcher.state !== "idle"}>
              {t("setup:guide.launch.asItIs")}
            </Button>
          </>
        )}
      </InlineStack>
    </>
  );
}
