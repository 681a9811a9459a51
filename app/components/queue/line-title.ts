import { useTranslation } from "react-i18next";
import { ruleTitle } from "~/components/explanation";

interface Titled {
  kind: string;
  ruleName: string;
  orderName: string | null;
  review?: { productTitle: string } | null;
}

/** The reviewed product, "Order #1001", or the rule's name for items without either. */
export function useLineTitle() {
  const { t } = useTranslation();
  return ({ kind, ruleName, orderName, review }: Titled) => {
    if (review) return review.productTitle;
    const rule = ruleTitle(t, { ruleName, event: kind });
    if (!orderName) return rule;
    return t(ruleName ? "queue.ofOrderNamed" : "queue.ofOrder", { rule, order: orderName });
  };
}
