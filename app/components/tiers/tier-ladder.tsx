import { useFetcher } from "@remix-run/react";
import { Banner, BlockStack, Button, Card, InlineStack, Modal, Text } from "@shopify/polaris";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { FormModalAnswer } from "~/components/form/form-modal";
import { useFormat } from "~/components/format-context";
import { useToast } from "~/components/use-toast";
import type { TierBasisName } from "~/modules/tiers/tier-bases";
import type { TierBenefits } from "~/modules/earning/rules/tier-benefits";
import { TierPreview } from "./tier-preview";
import { membersText, sameAsBelow, thresholdText, timesText, type TierView } from "./tier-view";

type TierRowProps = {
  tier: TierView;
  basis: TierBasisName;
  /** as of `sameAsBelow` */
  sameAs: string | null;
  onChange: () => void;
  onDelete: () => void;
};

function TierRow({ tier, basis, sameAs, onChange, onDelete }: TierRowProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { name } = tier;
  const terms = [thresholdText(t, format, basis, tier.threshold), timesText(t, format, tier.multiplierPercent)];
  return (
    <li>
      <div className="st-rule">
        <BlockStack gap="100">
          <Text as="h3" variant="headingSm" breakWord>
            {name}
          </Text>
          <Text as="span">{terms.join(" · ")}</Text>
          <Text as="span" variant="bodySm" tone="subdued">
            {membersText(t, format, tier.members)}
          </Text>
          {sameAs !== null && (
            <Text as="span" tone="caution">
              {sameAs ? t("tiers.sameAs", { name: sameAs }) : t("tiers.sameAsNone")}
            </Text>
          )}
        </BlockStack>
        <InlineStack gap="300">
          <Button variant="plain" onClick={onChange} accessibilityLabel={t("tiers.changeNamed", { name })}>
            {t("tiers.change")}
          </Button>
          <Button
            variant="plain"
            tone="critical"
            onClick={onDelete}
            accessibilityLabel={t("tiers.deleteNamed", { name })}
          >
            {t("tiers.delete")}
          </Button>
        </InlineStack>
      </div>
    </li>
  );
}

type DeleteModalProps = {
  tier: TierView;
  basis: TierBasisName;
  onDelete: () => void;
  onClose: () => void;
};

function DeleteModal({ tier: { id, name }, basis, onDelete, onClose }: DeleteModalProps) {
  const { t } = useTranslation();
  return (
    <Modal
      open
      onClose={onClose}
      title={t("tiers.deleteTitle", { name })}
      primaryAction={{ content: t("tiers.delete"), destructive: true, onAction: onDelete }}
      secondaryActions={[{ content: t("form.cancel"), onAction: onClose }]}
    >
      <Modal.Section>
        <BlockStack gap="300">
          <Text as="p">{t("tiers.deleteBody")}</Text>
          <TierPreview question={new URLSearchParams({ basis, without: id }).toString()} graceDays={0} />
        </BlockStack>
      </Modal.Section>
    </Modal>
  );
}

type TierLadderProps = {
  basis: TierBasisName;
  tiers: TierView[];
  /** members without a tier */
  others: number;
  /** ISO 8601: begin and end of the twelve months that count */
  months: { from: string; to: string };
  benefits: TierBenefits;
  onChange: (tier: TierView) => void;
};

/** The tiers, highest first, with how many members stand on each. */
export function TierLadder({ basis, tiers, others, months, benefits, onChange }: TierLadderProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const fetcher = useFetcher<FormModalAnswer>();
  const [leaving, setLeaving] = useState<TierView | null>(null);
  useToast(fetcher.data);
  const remove = ({ id }: TierView) => {
    fetcher.submit({ intent: "delete", id }, { method: "post", action: "/app/rewards/tiers?index" });
    setLeaving(null);
  };
  return (
    <Card>
      <BlockStack gap="400">
        <BlockStack gap="100">
          <Text as="h2" variant="headingMd">
            {t("tiers.list")}
          </Text>
          <Text as="p" tone="subdued">
            {t(`tiers.months.${basis}`, { from: format.date(months.from), to: format.date(months.to) })}
          </Text>
        </BlockStack>
        {!benefits.multiplied && tiers.some(({ multiplierPercent }) => multiplierPercent > 100) && (
          <Banner tone="warning" action={{ content: t("tiers.toRules"), url: "/app/earn" }}>
            {t("tiers.notMultiplied")}
          </Banner>
        )}
        {tiers.length === 0 && <Text as="p">{t("tiers.emptyList")}</Text>}
        <ul className="st-list">
          {tiers.map((tier) => (
            <TierRow
              key={tier.id}
              tier={tier}
              basis={basis}
              sameAs={sameAsBelow(tiers, tier, benefits)}
              onChange={() => onChange(tier)}
              onDelete={() => setLeaving(tier)}
            />
          ))}
        </ul>
        {tiers.length > 0 && others > 0 && (
          <Text as="p" tone="subdued">
            {t("tiers.others", { members: membersText(t, format, others) })}
          </Text>
        )}
      </BlockStack>
      {leaving && (
        <DeleteModal tier={leaving} basis={basis} onDelete={() => remove(leaving)} onClose={() => setLeaving(null)} />
      )}
    </Card>
  );
}
