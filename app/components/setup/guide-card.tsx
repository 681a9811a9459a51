import { useFetcher } from "@remix-run/react";
import { BlockStack, Box, Button, Card, Collapsible, Icon, InlineStack, ProgressBar, Text } from "@shopify/polaris";
import { CheckCircleIcon, ChevronDownIcon, ChevronUpIcon, XSmallIcon } from "@shopify/polaris-icons";
import { useId, useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "~/components/format-context";
import { useBlockStatuses } from "~/components/theme-blocks/use-block-statuses";
import { BlocksBody, ImportsBody, LaunchBody, OrderBody, RewardBody, WorthBody } from "./guide-bodies";
import { exampleText, importsState, stepsDone, type GuideStep, type GuideView } from "./guide-view";

const steps: GuideStep[] = ["imports", "worth", "reward", "blocks", "order", "launch"];

export default function GuideCard({ guide }: { guide: GuideView }) {
  const { t } = useTranslation();
  const statuses = useBlockStatuses();
  const blocks = statuses && [...statuses.values()].filter((status) => status === "active").length;
  const done = stepsDone(guide, blocks);
  const doneCount = steps.filter((step) => done[step]).length;
  const states = useStates(guide, blocks);
  const isDone = doneCount === steps.length;
  const [choice, setChoice] = useState<boolean | null>(null);
  const shown = choice ?? !isDone;
  const [chosen, setChosen] = useState<GuideStep | null>();
  const open = chosen === undefined ? (steps.find((step) => !done[step]) ?? null) : chosen;
  const id = useId();
  const bodies: Record<GuideStep, ReactNode> = {
    imports: <ImportsBody imports={guide.imports} />,
    worth: <WorthBody guide={guide} />,
    reward: <RewardBody guide={guide} />,
    blocks: <BlocksBody statuses={statuses} />,
    order: <OrderBody order={guide.order} />,
    launch: <LaunchBody guide={guide} />,
  };
  return (
    <Card padding="0">
      <Box padding="400">
        <BlockStack gap="200">
          <div className="st-rule">
            <Text as="h2" variant="headingMd">
              {t("setup:guide.title")}
            </Text>
            <InlineStack gap="100" wrap={false}>
              <HideButton />
              <Button
                variant="tertiary"
                icon={shown ? ChevronUpIcon : ChevronDownIcon}
                accessibilityLabel={t(shown ? "setup:guide.close" : "setup:guide.open")}
                ariaExpanded={shown}
                ariaControls={id}
                onClick={() => setChoice(!shown)}
              />
            </InlineStack>
          </div>
          <Text as="p" tone="subdued">
            {t(isDone ? "setup:guide.allDone" : "setup:guide.body")}
          </Text>
          <Text as="p" variant="bodySm" id={`${id}-progress`}>
            {t("setup:guide.progress", { done: doneCount, all: steps.length })}
          </Text>
          <ProgressBar
            progress={Math.round((100 * doneCount) / steps.length)}
            size="small"
            tone="primary"
            ariaLabelledBy={`${id}-progress`}
            animated={false}
          />
        </BlockStack>
      </Box>
      <Collapsible id={id} open={shown}>
        <ul className="st-steps">
          {steps.map((step) => (
            <Step
              key={step}
              title={t(`setup:guide.${step}.title`)}
              state={states[step]}
              done={done[step]}
              open={open === step}
              onToggle={() => setChosen(open === step ? null : step)}
            >
              {bodies[step]}
            </Step>
          ))}
        </ul>
      </Collapsible>
    </Card>
  );
}

interface StepProps {
  title: string;
  /** short status beside the title */
  state: string | null;
  done: boolean;
  open: boolean;
  onToggle: () => void;
  children: ReactNode;
}

function Step({ title, state, done, open, onToggle, children }: StepProps) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <li className={open ? "st-step st-step--open" : "st-step"}>
      <button type="button" className="st-step__head" aria-expanded={open} aria-controls={id} onClick={onToggle}>
        <span className="st-step__mark">
          {done ? <Icon source={CheckCircleIcon} tone="success" /> : <span className="st-step__circle" />}
        </span>
        <span className="st-step__title">
          <Text as="span" visuallyHidden>
            {t(done ? "setup:guide.done" : "setup:guide.todo")}{" "}
          </Text>
          <Text as="span" fontWeight={open ? "semibold" : "regular"}>
            {title}
          </Text>
        </span>
        {state && (
          <span className="st-step__state">
            <Text as="span" variant="bodySm" tone="subdued" breakWord>
              {state}
            </Text>
          </span>
        )}
      </button>
      <Collapsible id={id} open={open}>
        <div className="st-step__body">
          <BlockStack gap="300">{children}</BlockStack>
        </div>
      </Collapsible>
    </li>
  );
}

function HideButton() {
  const { t } = useTranslation();
  const fetcher = useFetcher();
  return (
    <Button
      variant="tertiary"
      icon={XSmallIcon}
      accessibilityLabel={t("setup:guide.hide")}
      loading={fetcher.state !== "idle"}
      onClick={() => fetcher.submit({ intent: "hide" }, { method: "post", action: "/app/setup/guide" })}
    />
  );
}

/** The short status of each step. */
function useStates(guide: GuideView, blocks: number | null): Record<GuideStep, string | null> {
  const { t } = useTranslation();
  const format = useFormat();
  const { imports, worth, hasDraft, order, launchedAt } = guide;
  const points = order && t("units.points", { count: order.points, points: format.number(order.points) });
  const example = worth && exampleText(t, format, worth);
  return {
    imports: t(`setup:guide.imports.${importsState(imports)}`),
    worth: example && hasDraft && !launchedAt ? `${t("setup:guide.worth.draft")}: ${example}` : example,
    reward: guide.hasReward ? t("setup:guide.reward.state") : null,
    blocks: blocks ? t("setup:guide.blocks.state", { count: blocks, number: format.number(blocks) }) : null,
    order: order && t(`setup:guide.order.${order.kind}`, { name: order.name, points }),
    launch: launchedAt && t("setup:guide.launch.state", { date: format.date(launchedAt) }),
  };
}
