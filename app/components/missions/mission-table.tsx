import { BlockStack, IndexTable, Link, Text } from "@shopify/polaris";
import { useTranslation } from "react-i18next";
import { useFormat } from "~/components/format-context";
import { periodText } from "~/components/offer-text";
import { MissionBadges } from "./mission-badges";
import type { MissionView } from "./mission-view";

function useMissionTexts() {
  const { t } = useTranslation();
  const format = useFormat();
  return (mission: MissionView) => ({
    kind: t(`missions.kind.${mission.kind}`),
    points: t("units.points", { count: mission.points, points: format.number(mission.points) }),
    entries: t("missions.entries", { count: mission.entries, entries: format.number(mission.entries) }),
    places:
      mission.left === null
        ? t("missions.noLimit")
        : t("missions.left", { left: format.number(mission.left), places: format.number(mission.places ?? 0) }),
    period: periodText(t, format, mission),
  });
}

/** The missions as a table, for wide screens. */
export function MissionTable({ missions }: { missions: MissionView[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const textsOf = useMissionTexts();
  const headings = ["title", "points", "entries", "places", "period", "status"] as const;
  const [first, ...others] = headings.map((key) => ({ title: t(`missions.column.${key}`) }));
  return (
    <IndexTable
      resourceName={{ singular: t("missions.resource", { count: 1 }), plural: t("missions.resource", { count: 2 }) }}
      itemCount={missions.length}
      selectable={false}
      headings={[first ?? { title: "" }, ...others]}
    >
      {missions.map((mission, index) => (
        <IndexTable.Row id={mission.id} key={mission.id} position={index}>
          <IndexTable.Cell>
            <Link dataPrimaryLink url={`/app/missions/${mission.id}`} removeUnderline monochrome>
              <Text as="span" fontWeight="semibold">
                {mission.title}
              </Text>
            </Link>
            <Text as="p" variant="bodySm" tone="subdued">
              {textsOf(mission).kind}
            </Text>
          </IndexTable.Cell>
          <IndexTable.Cell>{format.number(mission.points)}</IndexTable.Cell>
          <IndexTable.Cell>{format.number(mission.entries)}</IndexTable.Cell>
          <IndexTable.Cell>{textsOf(mission).places}</IndexTable.Cell>
          <IndexTable.Cell>{textsOf(mission).period}</IndexTable.Cell>
          <IndexTable.Cell>
            <MissionBadges mission={mission} />
          </IndexTable.Cell>
        </IndexTable.Row>
      ))}
    </IndexTable>
  );
}

/** The same missions as a list, for narrow screens. */
export function MissionCards({ missions }: { missions: MissionView[] }) {
  const textsOf = useMissionTexts();
  return (
    <ul className="st-list st-list--inset">
      {missions.map((mission) => {
        const { kind, points, entries, places, period } = textsOf(mission);
        return (
          <li key={mission.id}>
            <BlockStack gap="100">
              <Link url={`/app/missions/${mission.id}`} removeUnderline monochrome>
                <Text as="span" fontWeight="semibold" breakWord>
                  {mission.title}
                </Text>
              </Link>
              <Text as="span" variant="bodySm" tone="subdued">
                {[kind, points, entries, places, period].join(" · ")}
              </Text>
              <MissionBadges mission={mission} />
            </BlockStack>
          </li>
        );
      })}
    </ul>
  );
}
