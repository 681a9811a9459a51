import { BlockStack, Card, Text } from "@shopify/polaris";
import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import { Figures, type Figure } from "~/components/figures";
import { useFormat } from "~/components/format-context";
import type { Format } from "~/lib/format";
import type { FiguresView, PeriodView } from "./figures-view";

const compared = ["members", "repeatRate", "sales", "issued", "spent"] as const;
const all = [...compared, "outstanding"] as const;

function valueOf(t: TFunction, format: Format, key: (typeof compared)[number], period: PeriodView): string {
  if (key === "sales") return format.money(period.sales);
  if (key !== "repeatRate") return format.number(period[key]);
  return period.repeatRate === null ? t("home.figures.none") : format.percent(period.repeatRate);
}

function comparedFigure(t: TFunction, format: Format, key: (typeof compared)[number], figures: FiguresView): Figure {
  const value = valueOf(t, format, key, figures.before);
  const [now, then] = [Number(figures.last[key]), Number(figures.before[key])];
  // A rate changes by percentage points, and from zero there is no percentage.
  const alone = key === "repeatRate" || then <= 0;
  return {
    label: t(`home.figures.${key}`),
    value: valueOf(t, format, key, figures.last),
    hint: alone
      ? t("home.figures.before", { value })
      : t("home.figures.changed", { value, change: format.change((now - then) / then) }),
  };
}

function outstandingFigure(t: TFunction, format: Format, outstanding: FiguresView["outstanding"]) {
  const { available, pending, reserved, worth } = outstanding;
  const held = {
    available: format.number(available),
    pending: format.number(pending),
    reserved: format.number(reserved),
  };
  return {
    label: t("home.figures.outstanding"),
    value: format.number(available + pending + reserved),
    hint: [
      t(reserved > 0 ? "home.figures.heldReserved" : "home.figures.held", held),
      ...(worth ? [t("home.figures.worth", { worth: format.money(worth) })] : []),
    ].join(" · "),
  };
}

const MINUTE_MS = 60_000;

/**
 * Figures of the last 30 days, compared with the 30 days before. While `figures` is null they load; the card keeps its size.
 */
export function FiguresCard({ figures, now }: { figures: FiguresView | null; now: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const shown: Figure[] = figures
    ? [
        ...compared.map((key) => comparedFigure(t, format, key, figures)),
        outstandingFigure(t, format, figures.outstanding),
      ]
    : all.map((key) => ({ label: t(`home.figures.${key}`), value: t("home.figures.none"), hint: "\u00a0" }));
  const earlier = figures && Date.parse(now) - Date.parse(figures.at) > MINUTE_MS;
  return (
    <Card>
      <BlockStack gap="400">
        <BlockStack gap="050">
          <Text as="h2" variant="headingMd">
            {t("home.figures.title")}
          </Text>
          <Text as="p" variant="bodySm" tone="subdued">
            {earlier
              ? t("home.figures.counted", { ago: format.ago(figures.at, now) })
              : t(figures ? "home.figures.subtitle" : "home.figures.counting")}
          </Text>
        </BlockStack>
        <Figures columns={{ xs: 2, md: 3 }} figures={shown} />
        <Definitions />
      </BlockStack>
    </Card>
  );
}

/** The definition of each figure. */
function Definitions() {
  const { t } = useTranslation();
  return (
    <details className="st-details">
      <summary>
        <Text as="span" variant="bodySm" tone="subdued">
          {t("home.figures.how")}
        </Text>
      </summary>
      <ul>
        {all.map((key) => (
          <li key={key}>
            <Text as="span" variant="bodySm">
              {t("home.figures.definition", {
                name: t(`home.figures.${key}`),
                definition: t(`home.figures.defined.${key}`),
              })}
            </Text>
          </li>
        ))}
      </ul>
    </details>
  );
}
