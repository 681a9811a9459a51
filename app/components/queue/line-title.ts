import { useTranslation } from "react-i18next";
import { ruleTitle } from "~/components/explanation";

/** "Order #1001", or the rule's name for items without an order. */
export function useLineTitle() {
  const { t } = useTranslation();
  return (line: { kind: string; ruleName: string; orderName: string | null }) => {
    const rule = ruleTitle(t, { ruleName: line.ruleName, event: line.kind });
    if (!line.orderName) return rule;
    return t(line.ruleName ? "queue.ofOrderNamed" : "queue.ofOrder", { rule, order: line.orderName });
  };
}
