import { useFetcher } from "@remix-run/react";
import { BlockStack, List, Text } from "@shopify/polaris";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "~/components/format-context";
import type { TierPreview as Preview } from "~/modules/tiers/preview-tiers.server";
import { membersText } from "./tier-view";

const TYPING_MS = 500;

/** Who would change tiers, the largest group first. */
function Moves({ moves }: Pick<Preview, "moves">) {
  const { t } = useTranslation();
  const format = useFormat();
  if (moves.length === 0) return <Text as="p">{t("tiers.preview.nobody")}</Text>;
  const none = t("tiers.preview.none");
  return (
    <List gap="extraTight">
      {moves.map(({ from, to, up, members }) => (
        <List.Item key={`${from}/${to}`}>
          {t(`tiers.preview.${up ? "up" : "down"}`, {
            count: members,
            members: format.number(members),
            from: from ?? none,
            to: to ?? none,
          })}
        </List.Item>
      ))}
    </List>
  );
}

/**
 * How many members each tier would have and who would change tiers; requested when typing pauses. `question` is the query
 * of the request.
 */
export function TierPreview({ question, graceDays }: { question: string; graceDays: number }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { data, load } = useFetcher<{ preview: Preview | null }>();
  useEffect(() => {
    const timer = setTimeout(() => load(`/app/rewards/tiers/preview?${question}`), TYPING_MS);
    return () => clearTimeout(timer);
  }, [question, load]);
  const preview = data?.preview;
  if (!preview) return null;
  const { tiers, others, othersBefore, moves } = preview;
  const rows = [...tiers, { id: "", name: t("tiers.preview.none"), members: others, before: othersBefore }];
  return (
    <div aria-live="polite">
      <BlockStack gap="200">
        <BlockStack gap="100">
          <Text as="h3" variant="headingSm">
            {t("tiers.preview.title")}
          </Text>
          <List gap="extraTight">
            {rows.map(({ id, name, members, before }) => (
              <List.Item key={id}>
                {t(before === members ? "tiers.preview.line" : "tiers.preview.change", {
                  name,
                  before: format.number(before),
                  members: membersText(t, format, members),
                })}
              </List.Item>
            ))}
          </List>
        </BlockStack>
        <BlockStack gap="100">
          <Text as="h3" variant="headingSm">
            {t("tiers.preview.moves")}
          </Text>
          <Moves moves={moves} />
          {graceDays > 0 && moves.some(({ up }) => !up) && (
            <Text as="p" tone="subdued">
              {t("tiers.preview.grace", { count: graceDays, days: format.number(graceDays) })}
            </Text>
          )}
        </BlockStack>
      </BlockStack>
    </div>
  );
}
