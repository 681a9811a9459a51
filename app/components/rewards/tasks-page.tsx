import { useFetcher } from "@remix-run/react";
import { BlockStack, Button, ButtonGroup, Card, InlineStack, Link, Page, Text } from "@shopify/polaris";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { EmptyList } from "~/components/empty-list";
import { useFormat } from "~/components/format-context";
import { ListPages } from "~/components/list-pages";
import { QueueTabs } from "~/components/queue/queue-tabs";
import { useToast } from "~/components/use-toast";
import { titleIn } from "~/modules/rewards/reward-title";
import { CancelModal } from "./cancel-modal";
import { pointsText } from "./reward-text";
import type { TaskView } from "./task-view";

type Step = "FULFIL" | "CANCEL";

interface TasksPageProps {
  tasks: TaskView[];
  /** how many there are on all pages */
  open: number;
  now: string;
  next: string | null;
  first: string | null;
}

/** Perks that the team has to give. Staff mark each as done, or cancel it, which returns the points. */
export default function TasksPage({ tasks, open, now, next, first }: TasksPageProps) {
  const { t } = useTranslation();
  const fetcher = useFetcher<{ toast: string }>();
  const [asked, setAsked] = useState<TaskView | null>(null);
  useToast(fetcher.data);
  const send = (step: Step, { id }: TaskView) => {
    fetcher.submit({ step, redemptionId: id }, { method: "post" });
    setAsked(null);
  };
  const nameOf = ({ memberName, customerId }: TaskView) => memberName ?? t("members.noName", { id: customerId });
  return (
    <Page title={t("queue.title")}>
      <Card padding="0">
        <QueueTabs selected={2} tasks={open}>
          {tasks.length === 0 ? (
            <EmptyList title={t("rewards:tasks.empty")} body={t("rewards:tasks.emptyBody")} />
          ) : (
            <ul className="st-list st-list--inset">
              {tasks.map((task) => (
                <TaskRow
                  key={task.id}
                  task={task}
                  name={nameOf(task)}
                  now={now}
                  busy={fetcher.state !== "idle"}
                  onStep={(step) => (step === "CANCEL" ? setAsked(task) : send(step, task))}
                />
              ))}
            </ul>
          )}
          <ListPages label={t("queue.pages")} next={next} previous={first} />
        </QueueTabs>
      </Card>
      {asked && (
        <CancelModal
          name={nameOf(asked)}
          points={asked.points}
          onClose={() => setAsked(null)}
          onConfirm={() => send("CANCEL", asked)}
        />
      )}
    </Page>
  );
}

interface TaskRowProps {
  task: TaskView;
  name: string;
  now: string;
  busy: boolean;
  onStep: (step: Step) => void;
}

function TaskRow({ task, name, now, busy, onStep }: TaskRowProps) {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const title = titleIn(task.title, i18n.language);
  const details = [
    pointsText(t, format, task.points),
    t("rewards:tasks.promised", { ago: format.ago(task.promisedAt, now) }),
    ...(task.dueAt ? [t("rewards:tasks.due", { date: format.date(task.dueAt) })] : []),
  ];
  return (
    <li className="st-task">
      <BlockStack gap="100">
        <Text as="span" fontWeight="semibold" breakWord>
          <Link url={`/app/rewards/${task.rewardId}`} monochrome removeUnderline>
            {title}
          </Link>
        </Text>
        <Text as="span" breakWord>
          <Link url={`/app/members/${task.customerId}`}>{name}</Link>
        </Text>
        <Text as="span" variant="bodySm" tone="subdued">
          {details.join(" · ")}
        </Text>
      </BlockStack>
      <InlineStack align="end">
        <ButtonGroup>
          <Button
            disabled={busy}
            onClick={() => onStep("CANCEL")}
            accessibilityLabel={t("rewards:tasks.giveBackOne", { title, name })}
            variant="tertiary"
          >
            {t("rewards:tasks.giveBack")}
          </Button>
          <Button
            disabled={busy}
            onClick={() => onStep("FULFIL")}
            accessibilityLabel={t("rewards:tasks.doneOne", { title, name })}
          >
            {t("rewards:step.FULFIL.action")}
          </Button>
        </ButtonGroup>
      </InlineStack>
    </li>
  );
}
