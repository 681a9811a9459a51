import { useSubmit } from "@remix-run/react";
import { BlockStack, Modal, Page, Text } from "@shopify/polaris";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "~/components/format-context";
import { usePolling } from "~/components/use-polling";
import { useToast, type Toasted } from "~/components/use-toast";
import { useWayBack } from "~/components/way-back";
import { titleIn } from "~/modules/rewards/reward-title";
import { RedemptionsCard } from "./redemptions-card";
import { RewardBadges } from "./reward-badges";
import { RewardForm, type RewardFormProps } from "./reward-form";
import type { RedemptionView, RewardView } from "./reward-view";

interface RewardPageProps extends Omit<RewardFormProps, "reward"> {
  view: RewardView;
  fields: RewardFormProps["reward"];
  /** changes each time the reward is saved */
  version: string;
  redemptions: RedemptionView[];
  toasted: Toasted | null;
}

export default function RewardPage({ view, fields, version, redemptions, toasted, ...form }: RewardPageProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const submit = useSubmit();
  const wayBack = useWayBack();
  const [removing, setRemoving] = useState(false);
  useToast(toasted);
  usePolling(
    redemptions.some(({ status }) => status === "ISSUING"),
    2_000,
  );
  const remove = () => {
    setRemoving(false);
    submit({ intent: "remove" }, { method: "post" });
  };
  return (
    <Page
      title={titleIn(view.title, format.language)}
      titleMetadata={<RewardBadges reward={view} />}
      backAction={wayBack}
      secondaryActions={[{ content: t("rewards:remove.action"), destructive: true, onAction: () => setRemoving(true) }]}
    >
      <BlockStack gap="400">
        {redemptions.length > 0 && <RedemptionsCard redemptions={redemptions} />}
        <RewardForm key={version} {...form} reward={fields} />
      </BlockStack>
      {removing && (
        <Modal
          open
          onClose={() => setRemoving(false)}
          title={t("rewards:remove.title")}
          primaryAction={{ content: t("rewards:remove.action"), destructive: true, onAction: remove }}
          secondaryActions={[{ content: t("form.cancel"), onAction: () => setRemoving(false) }]}
        >
          <Modal.Section>
            <Text as="p">{t("rewards:remove.body")}</Text>
          </Modal.Section>
        </Modal>
      )}
    </Page>
  );
}
