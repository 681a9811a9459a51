import { useTranslation } from "react-i18next";
import { useFormat } from "~/components/format-context";
import { periodText } from "~/components/offer-text";
import { TitledList, type TitledLine } from "~/components/titled-list";
import { MissionBadges } from "./mission-badges";
import type { MissionView } from "./mission-view";

const headings = ["title", "points", "entries", "places", "period", "status"] as const;

export function MissionList({ missions }: { missions: MissionView[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const placesText = ({ left, places }: MissionView) =>
    left === null
      ? t("missions.noLimit")
      : t("missions.left", { left: format.number(left), places: format.number(places ?? 0) });
  const lines = missions.map((mission): TitledLine => {
    const { id, title, kind, points, entries } = mission;
    const [pointCount, entryCount] = [format.number(points), format.number(entries)];
    return {
      id,
      title,
      url: `/app/earn/missions/${id}`,
      kind: t(`missions.kind.${kind}`),
      cells: [
        { cell: pointCount, sentence: t("units.points", { count: points, points: pointCount }) },
        { cell: entryCount, sentence: t("missions.entries", { count: entries, entries: entryCount }) },
        { cell: placesText(mission) },
        { cell: periodText(t, format, mission) },
      ],
      badges: <MissionBadges mission={mission} />,
    };
  });
  return (
    <TitledList
      resource={{ singular: t("missions.resource", { count: 1 }), plural: t("missions.resource", { count: 2 }) }}
      headings={headings.map((key) => t(`missions.column.${key}`))}
      lines={lines}
    />
  );
}
