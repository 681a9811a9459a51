import { useTranslation } from "react-i18next";
import { useFormat } from "~/components/format-context";
import { TitledList, type TitledLine } from "~/components/titled-list";
import { titleIn } from "~/modules/rewards/reward-title";
import { RewardBadges } from "./reward-badges";
import { giftText, pointsText, priceText } from "./reward-text";
import type { RewardView } from "./reward-view";

const headings = ["title", "gives", "points", "worth", "taken", "status"] as const;

export function RewardList({ rewards }: { rewards: RewardView[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const takenText = ({ taken, stock }: RewardView) =>
    stock === null
      ? format.number(taken)
      : t("rewards:takenOf", { taken: format.number(taken), stock: format.number(stock) });
  const lines = rewards.map((reward): TitledLine => {
    const { id, title, kind, hundred } = reward;
    const price = priceText(t, format, reward);
    const worth = hundred && format.money(hundred);
    return {
      id,
      title: titleIn(title, format.language),
      url: `/app/rewards/${id}`,
      kind: t(`rewards:kind.${kind}`),
      cells: [
        { cell: giftText(t, format, reward) ?? "" },
        {
          cell: price,
          sentence:
            kind === "SLIDER" ? t("rewards:pointsRange", { range: price }) : pointsText(t, format, reward.points),
        },
        { cell: worth ?? "–", sentence: worth ? t("rewards:worth", { worth }) : "" },
        { cell: takenText(reward), sentence: t("rewards:takenSentence", { taken: takenText(reward) }) },
      ],
      badges: <RewardBadges reward={reward} />,
    };
  });
  return (
    <TitledList
      resource={{ singular: t("rewards:resource", { count: 1 }), plural: t("rewards:resource", { count: 2 }) }}
      headings={headings.map((key) => t(`rewards:column.${key}`))}
      lines={lines}
    />
  );
}
