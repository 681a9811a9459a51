import { Badge, InlineStack, type BadgeProps } from "@shopify/polaris";
import { useTranslation } from "react-i18next";
import type { MissionView } from "./mission-view";

const tones: Record<MissionView["status"], BadgeProps["tone"]> = {
  OFF: undefined,
  SCHEDULED: "info",
  RUNNING: "success",
  ENDED: undefined,
  ARCHIVED: undefined,
};

export function MissionBadges({ mission }: { mission: Pick<MissionView, "status" | "ruleOff"> }) {
  const { t } = useTranslation();
  return (
    <InlineStack gap="100">
      <Badge tone={tones[mission.status]}>{t(`missions.status.${mission.status}`)}</Badge>
      {mission.ruleOff && <Badge tone="warning">{t("missions.ruleOff")}</Badge>}
    </InlineStack>
  );
}
