import { useNavigate } from "@remix-run/react";
import { Tabs } from "@shopify/polaris";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "~/components/format-context";

const addresses = ["/app/queue", "/app/queue/decided", "/app/queue/tasks"] as const;

interface QueueTabsProps {
  selected: 0 | 1 | 2;
  /** how many tasks are open */
  tasks: number;
  children: ReactNode;
}

/** Tabs for waiting items, decided items, and tasks. */
export function QueueTabs({ selected, tasks, children }: QueueTabsProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const navigate = useNavigate();
  return (
    <div className="st-queue-tabs">
      <Tabs
        tabs={[
          { id: "queue-waiting", content: t("queue.waiting"), panelID: "queue-waiting-panel" },
          { id: "queue-decided", content: t("queue.decided"), panelID: "queue-decided-panel" },
          {
            id: "queue-tasks",
            content: tasks > 0 ? t("queue.tasksOpen", { number: format.number(tasks) }) : t("queue.tasks"),
            panelID: "queue-tasks-panel",
          },
        ]}
        selected={selected}
        onSelect={(index) => navigate(addresses[index] ?? addresses[0])}
      >
        {children}
      </Tabs>
    </div>
  );
}
