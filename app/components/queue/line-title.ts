import { useTranslation } from "react-i18next";
import { ruleTitle } from "~/components/explanation";
import { titleIn, type RewardTitle } from "~/modules/rewards/reward-title";

interface Titled {
  kind: string;
  ruleName: string;
  orderName: string | null;
  review?: { productTitle: string } | null;
  reward?: { title: RewardTitle } | null;
}

/** A function that titles a line: the reviewed product, the reward, "Order #1001", or else the rule's name. */
export function useLineTitle() {
  const { t, i18n } = useTranslation();
  return ({ kind, ruleName, orderName, review, reward }: Titled) => {
    if (review) return review.productTitle;
    if (reward) return titleIn(reward.title, i18n.language);
    const rule = ruleTitle(t, { ruleName, event: kind });
    if (!orderName) return rule;
    return t(ruleName ? "queue.ofOrderNamed" : "queue.ofOrder", { rule, order: orderName });
  };
}
