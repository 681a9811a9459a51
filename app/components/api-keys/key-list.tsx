import { useFetcher } from "@remix-run/react";
import { BlockStack, Button, InlineStack, Modal, Text } from "@shopify/polaris";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ApiKeyView } from "~/components/api-keys/api-key-view";
import { useFormat } from "~/components/format-context";
import { useToast } from "~/components/use-toast";

type RevokeModalProps = { name: string; onRevoke: () => void; onClose: () => void };

function RevokeModal({ name, onRevoke, onClose }: RevokeModalProps) {
  const { t } = useTranslation();
  return (
    <Modal
      open
      onClose={onClose}
      title={t("settings.keys.revokeTitle", { name })}
      primaryAction={{ content: t("settings.keys.revoke"), destructive: true, onAction: onRevoke }}
      secondaryActions={[{ content: t("form.cancel"), onAction: onClose }]}
    >
      <Modal.Section>
        <Text as="p">{t("settings.keys.revokeBody")}</Text>
      </Modal.Section>
    </Modal>
  );
}

function KeyRow({ apiKey, onRevoke }: { apiKey: ApiKeyView; onRevoke: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { name, hint, scopes, createdAt, lastUsedAt } = apiKey;
  const made = t("settings.keys.made", { date: format.date(createdAt) });
  const used = lastUsedAt ? t("settings.keys.used", { date: format.dateTime(lastUsedAt) }) : t("settings.keys.unused");
  return (
    <InlineStack align="space-between" blockAlign="center" gap="200" wrap={false}>
      <BlockStack gap="050">
        <Text as="span" fontWeight="medium" breakWord>
          {name}{" "}
          <Text as="span" tone="subdued" fontWeight="regular">
            {hint}…
          </Text>
        </Text>
        <Text as="span" variant="bodySm">
          {scopes.map((scope) => t(`settings.scope.${scope}.label`)).join(", ")}
        </Text>
        <Text as="span" variant="bodySm" tone="subdued">
          {made} · {used}
        </Text>
      </BlockStack>
      <div className="st-rigid">
        <Button onClick={onRevoke} accessibilityLabel={t("settings.keys.revokeNamed", { name })}>
          {t("settings.keys.revoke")}
        </Button>
      </div>
    </InlineStack>
  );
}

/** Valid keys with their scopes and last use. */
export function KeyList({ keys }: { keys: ApiKeyView[] }) {
  const fetcher = useFetcher<{ toast?: string | null }>();
  const [leaving, setLeaving] = useState<ApiKeyView | null>(null);
  useToast(fetcher.data);
  const revoke = (id: string) => {
    fetcher.submit({ intent: "revoke", id }, { method: "post" });
    setLeaving(null);
  };
  return (
    <>
      <ul className="st-list">
        {keys.map((apiKey) => (
          <li key={apiKey.id}>
            <KeyRow apiKey={apiKey} onRevoke={() => setLeaving(apiKey)} />
          </li>
        ))}
      </ul>
      {leaving && (
        <RevokeModal name={leaving.name} onRevoke={() => revoke(leaving.id)} onClose={() => setLeaving(null)} />
      )}
    </>
  );
}
