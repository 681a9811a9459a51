import { Badge, Banner, BlockStack, Box, Card, InlineStack, Text } from "@shopify/polaris";
import { useTranslation } from "react-i18next";
import { useFormat } from "~/components/format-context";
import type { Format } from "~/lib/format";
import { currencyExponent, fromMinor, toMinor } from "~/lib/money";
import type { RewardKind } from "~/modules/rewards/reward-fields";
import { hasCode } from "~/modules/rewards/reward-terms";
import { titleIn } from "~/modules/rewards/reward-title";
import { isFarApart, worthOf, worthOfHundred } from "~/modules/rewards/worth-per-point";
import type { RewardFields } from "./reward-form-fields";
import { giftText, pointsText, priceText } from "./reward-text";
import type { OtherReward } from "./reward-view";

/** The typed values, as far as they are valid. */
function readReward(value: Partial<RewardFields>, format: Format) {
  const whole = (text = "") => Number(format.read(text, 0) ?? 0);
  const money = (text = "") => format.read(text, currencyExponent(format.currency));
  const kind = (value.kind ?? "AMOUNT") as RewardKind;
  const isSlider = kind === "SLIDER";
  return {
    kind,
    title: (format.language === "de" ? value.titleDe || value.titleEn : value.titleEn || value.titleDe) ?? "",
    points: whole(isSlider ? value.pointsPerUnit : value.points),
    minPoints: whole(value.minPoints) || null,
    maxPoints: whole(value.maxPoints) || null,
    amount: money(isSlider ? value.unit : value.amount),
    percent: format.read(value.percent ?? "", 0),
    minimumOrder: hasCode({ kind }) ? money(value.minimumOrder) : null,
    validDays: whole(value.validDays),
  };
}

type Read = ReturnType<typeof readReward>;

function RewardCard({ reward }: { reward: Read }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { kind, title, points, minimumOrder, validDays } = reward;
  const gift = kind === "PERK" ? null : giftText(t, format, reward);
  const price =
    kind === "SLIDER"
      ? t("rewards:pointsRange", { range: priceText(t, format, reward) })
      : pointsText(t, format, points);
  const terms = [
    Number(minimumOrder) > 0 && t("rewards:preview.minimumOrder", { amount: format.money(minimumOrder ?? "") }),
    validDays > 0 && t("rewards:preview.validDays", { count: validDays, days: format.number(validDays) }),
  ].filter(Boolean);
  return (
    <div className="st-offer-preview">
      <Box padding="400">
        <BlockStack gap="200">
          {gift && (
            <InlineStack>
              <Badge tone="success">{gift}</Badge>
            </InlineStack>
          )}
          <Text as="h3" variant="headingMd" breakWord>
            {title || t("rewards:preview.noTitle")}
          </Text>
          {points > 0 && <Text as="p">{price}</Text>}
          {terms.length > 0 && (
            <Text as="p" variant="bodySm" tone="subdued">
              {terms.join(" · ")}
            </Text>
          )}
          <span className="st-fake-button" aria-hidden="true">
            {t("rewards:preview.redeem")}
          </span>
        </BlockStack>
      </Box>
    </div>
  );
}

/** The value of a point in this reward, and the first other reward in which it differs much. */
function Worth({ reward, others }: { reward: Read; others: OtherReward[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { kind, points, amount } = reward;
  if (kind === "PERCENT" || kind === "FREE_SHIPPING" || kind === "PERK")
    return <Text as="p">{t(`rewards:preview.worth.${kind}`)}</Text>;
  const { currency } = format;
  const worth = worthOf({ kind, points, amountMinor: amount === null ? null : toMinor(amount, currency) });
  if (!worth)
    return <Text as="p">{t(kind === "PRODUCT" ? "rewards:preview.worth.PRODUCT" : "rewards:preview.worth.none")}</Text>;
  const money = (one: typeof worth) => format.money(fromMinor(worthOfHundred(one), currency));
  const rivals = others.map((other) => ({ ...other, amountMinor: BigInt(other.amountMinor) }));
  const rival = rivals.find((other) => isFarApart(worth, other));
  const own = money(worth);
  return (
    <>
      <Text as="p">{t("rewards:preview.worth.money", { worth: own })}</Text>
      {rival && (
        <Banner tone="warning">
          {t("rewards:preview.farApart", { title: titleIn(rival.title, format.language), other: money(rival), own })}
        </Banner>
      )}
    </>
  );
}

interface RewardPreviewProps {
  /** the form's current values */
  value: Partial<RewardFields>;
  others: OtherReward[];
  /** price of the chosen product, when known */
  giftPrice?: string | undefined;
}

/** Preview of what members see, without the theme's styles. */
export function RewardPreview({ value, others, giftPrice }: RewardPreviewProps) {
  const { t } = useTranslation();
  const typed = readReward(value, useFormat());
  const reward = typed.kind === "PRODUCT" ? { ...typed, amount: giftPrice ?? null } : typed;
  return (
    <Card>
      <BlockStack gap="300">
        <Text as="h2" variant="headingMd">
          {t("rewards:preview.title")}
        </Text>
        <Text as="p" variant="bodySm" tone="subdued">
          {t("rewards:preview.body")}
        </Text>
        <RewardCard reward={reward} />
        <Worth reward={reward} others={others} />
      </BlockStack>
    </Card>
  );
}
