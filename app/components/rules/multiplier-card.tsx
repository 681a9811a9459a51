import { useFetcher } from "@remix-run/react";
import { Badge, BlockStack, Button, Card, InlineStack, Modal, Text, type BadgeProps } from "@shopify/polaris";
import { useCallback, useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "~/components/format-context";
import { useToast } from "~/components/use-toast";
import { MultiplierModal } from "./multiplier-modal";
import type { MultiplierView } from "./multiplier-view";

/** A campaign that is being edited. */
export type EditedMultiplier = { id: string; fields: MultiplierView["fields"]; isNew: boolean };
const tones: Record<MultiplierView["state"], BadgeProps["tone"]> = {
  RUNNING: "success",
  SCHEDULED: "info",
  ENDED: undefined,
};

function MultiplierRow({ campaign, onEdit }: { campaign: MultiplierView; onEdit: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const fetcher = useFetcher<{ toast: string | null }>();
  useToast(fetcher.state === "idle" ? fetcher.data : null);
  const { id, name, percent, state, startsAt, endsAt } = campaign;
  const [deleting, setDeleting] = useState(false);
  const keep = () => setDeleting(false);
  const remove = () => {
    fetcher.submit({ intent: "delete", id }, { method: "post", action: "/app/earn/multipliers" });
    keep();
  };
  return (
    <li>
      <BlockStack gap="100">
        <InlineStack gap="200" blockAlign="center">
          <Text as="span" fontWeight="semibold" breakWord>
            {name}
          </Text>
          <Badge tone={tones[state]}>{t(`offers.status.${state}`)}</Badge>
        </InlineStack>
        <Text as="span" variant="bodySm" tone="subdued">
          {t("rules.multiplier.line", {
            times: format.decimal(percent / 100),
            start: format.dateTime(startsAt),
            end: format.dateTime(endsAt),
          })}
        </Text>
        <InlineStack gap="300">
          <Button variant="plain" onClick={onEdit} accessibilityLabel={t("rules.multiplier.editNamed", { name })}>
            {t("rules.multiplier.edit")}
          </Button>
          <Button
            variant="plain"
            tone="critical"
            onClick={() => setDeleting(true)}
            disabled={fetcher.state !== "idle"}
            accessibilityLabel={t("rules.multiplier.deleteNamed", { name })}
          >
            {t("rules.delete")}
          </Button>
        </InlineStack>
      </BlockStack>
      <Modal
        open={deleting}
        onClose={keep}
        title={t("rules.multiplier.deleteTitle", { name })}
        primaryAction={{ content: t("rules.delete"), destructive: true, onAction: remove }}
        secondaryActions={[{ content: t("form.cancel"), onAction: keep }]}
      >
        <Modal.Section>
          <Text as="p">{t("rules.multiplier.deleteBody")}</Text>
        </Modal.Section>
      </Modal>
    </li>
  );
}

type MultiplierCardProps = {
  campaigns: MultiplierView[];
  editing: EditedMultiplier | null;
  setEditing: (edited: EditedMultiplier | null) => void;
};

/** Campaigns such as "Double points weekend". */
export function MultiplierCard({ campaigns, editing, setEditing }: MultiplierCardProps) {
  const { t } = useTranslation();
  const close = useCallback(() => setEditing(null), [setEditing]);
  return (
    <Card>
      <BlockStack gap="400">
        <BlockStack gap="100">
          <Text as="h2" variant="headingMd">
            {t("rules.multiplier.title")}
          </Text>
          <Text as="p" tone="subdued">
            {t("rules.multiplier.body")}
          </Text>
        </BlockStack>
        {campaigns.length > 0 && (
          <ul className="st-list">
            {campaigns.map((campaign) => (
              <MultiplierRow
                key={campaign.id}
                campaign={campaign}
                onEdit={() => setEditing({ id: campaign.id, fields: campaign.fields, isNew: false })}
              />
            ))}
          </ul>
        )}
      </BlockStack>
      {editing && <MultiplierModal key={editing.id} {...editing} onClose={close} />}
    </Card>
  );
}
