import { BlockStack, Button, Card, InlineStack, Text } from "@shopify/polaris";
import { useCallback, useState } from "react";
import { useTranslation } from "react-i18next";
import { NumberInput } from "~/components/form/form-fields";
import { FormModal, useModalForm } from "~/components/form/form-modal";

function DiscountModal({ percent, onClose }: { percent: number; onClose: () => void }) {
  const { t } = useTranslation();
  const { fields, ...modal } = useModalForm({
    id: "friend-discount",
    begin: { friendPercent: String(percent) },
    onClose,
  });
  const typed = fields.friendPercent.value ?? "";
  return (
    <FormModal
      {...modal}
      title={t("rules.friend.title")}
      save={t("rules.friend.save")}
      action="/app/friend-discount"
      hidden={{}}
      onClose={onClose}
    >
      <NumberInput
        field={fields.friendPercent}
        label={t("rules.friend.percent")}
        suffix="%"
        maxLength={3}
        helpText={/^[1-9]\d?$|^100$/.test(typed) && t("rules.friend.preview", { percent: typed })}
      />
    </FormModal>
  );
}

/** What a friend gets who comes by a member's link; changed in a modal, for the page's save bar is the rule's. */
export function FriendDiscountCard({ percent }: { percent: number }) {
  const { t } = useTranslation();
  const [changing, setChanging] = useState(false);
  const close = useCallback(() => setChanging(false), []);
  return (
    <Card>
      <BlockStack gap="300">
        <InlineStack align="space-between" blockAlign="center" gap="200">
          <Text as="h2" variant="headingMd">
            {t("rules.friend.title")}
          </Text>
          <Button onClick={() => setChanging(true)}>{t("rules.friend.change")}</Button>
        </InlineStack>
        <Text as="p" tone="subdued">
          {t("rules.friend.body")}
        </Text>
        <Text as="p">{t("rules.friend.preview", { percent })}</Text>
      </BlockStack>
      {changing && <DiscountModal percent={percent} onClose={close} />}
    </Card>
  );
}
