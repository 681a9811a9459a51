import { useFetcher } from "@remix-run/react";
import { BlockStack, List, Text } from "@shopify/polaris";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "~/components/format-context";
import type { TierPreview as Preview } from "~/modules/tiers/preview-tiers.server";
import { membersText } from "./tier-view";

const TYPING_MS = 500;

/** How today's members would be distributed, requested when typing pauses. `question` is the query of the request. */
export function TierPreview({ question }: { question: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { data, load } = useFetcher<{ preview: Preview | null }>();
  useEffect(() => {
    const timer = setTimeout(() => load(`/app/tiers/preview?${question}`), TYPING_MS);
    return () => clearTimeout(timer);
  }, [question, load]);
  const preview = data?.preview;
  if (!preview) return null;
  const rows = [...preview.tiers, { id: "", name: t("tiers.preview.none"), members: preview.others }];
  return (
    <div aria-live="polite">
      <BlockStack gap="100">
        <Text as="h3" variant="headingSm">
          {t("tiers.preview.title")}
        </Text>
        <List gap="extraTight">
          {rows.map(({ id, name, members }) => (
            <List.Item key={id}>
              {t("tiers.preview.line", { name, members: membersText(t, format, members) })}
            </List.Item>
          ))}
        </List>
      </BlockStack>
    </div>
  );
}
