import { useNavigate } from "@remix-run/react";
import { BlockStack, Box, Button, Card, InlineStack, Text } from "@shopify/polaris";
import { useTranslation } from "react-i18next";
import { useFormat } from "~/components/format-context";
import { EntryRow } from "./entry-row";
import type { EntryView } from "./entry-view";
import type { MissionView } from "./mission-view";

type State = EntryView["state"] | null;

const addressOf = (missionId: string, state: State, before?: string) => {
  const params = new URLSearchParams();
  if (state) params.set("entries", state);
  if (before) params.set("before", before);
  return `/app/earn/missions/${missionId}${params.size > 0 ? `?${params}` : ""}`;
};

interface EntriesCardProps {
  mission: Pick<MissionView, "id" | "kind" | "entries" | "waiting" | "rejected">;
  entries: EntryView[];
  state: State;
  /** cursor of the next, older page; null on the last */
  older: string | null;
  newest: boolean;
}

/** Members' entries, newest first; staff decide on them in the queue. */
export function EntriesCard({ mission, entries, state, older, newest }: EntriesCardProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const navigate = useNavigate();
  const { id, kind, waiting, rejected } = mission;
  const chips: { state: State; count: number }[] = [
    { state: null, count: mission.entries },
    { state: "WAITING", count: waiting },
    { state: "ACCEPTED", count: mission.entries - waiting - rejected },
    { state: "REJECTED", count: rejected },
  ];
  return (
    <Card>
      <BlockStack gap="300">
        <InlineStack align="space-between" blockAlign="center" gap="200">
          <Text as="h2" variant="headingMd">
            {t("mission.entries")}
          </Text>
          {waiting > 0 && (
            <Button variant="plain" url={`/app/queue?kind=${kind}`}>
              {t("mission.toQueue")}
            </Button>
          )}
        </InlineStack>
        <div role="group" aria-label={t("mission.entriesBy")}>
          <InlineStack gap="100" align="start">
            {chips.map((chip) => (
              <Button
                key={chip.state ?? "ALL"}
                size="slim"
                variant="tertiary"
                pressed={chip.state === state}
                onClick={() => navigate(addressOf(id, chip.state), { preventScrollReset: true })}
              >
                {`${t(`mission.entry.${chip.state ?? "ALL"}`)} (${format.number(chip.count)})`}
              </Button>
            ))}
          </InlineStack>
        </div>
        {entries.length === 0 ? (
          <Text as="p" tone="subdued">
            {t("mission.noEntries")}
          </Text>
        ) : (
          <ul className="st-list">
            {entries.map((entry) => (
              <EntryRow key={entry.id} entry={entry} />
            ))}
          </ul>
        )}
        {(older || !newest) && (
          <Box paddingBlockStart="200">
            <InlineStack align="center" gap="200">
              {!newest && <Button url={addressOf(id, state)}>{t("mission.newest")}</Button>}
              {older && <Button url={addressOf(id, state, older)}>{t("mission.older")}</Button>}
            </InlineStack>
          </Box>
        )}
      </BlockStack>
    </Card>
  );
}
