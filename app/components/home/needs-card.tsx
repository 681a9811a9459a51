import { BlockStack, Button, Card, Icon, InlineStack, Text } from "@shopify/polaris";
import {
  AlertTriangleIcon,
  CalendarIcon,
  CheckCircleIcon,
  ClipboardCheckFilledIcon,
  PersonIcon,
} from "@shopify/polaris-icons";
import type { TFunction } from "i18next";
import type { FunctionComponent, SVGProps } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "~/components/format-context";
import type { Format } from "~/lib/format";
import type { Need } from "~/modules/read-models/needs";

interface Look {
  icon: FunctionComponent<SVGProps<SVGSVGElement>>;
  tone: "critical" | "caution" | "base";
  url: (need: Need) => string;
}

const ofOffer = (need: Need) => ("id" in need ? `/app/offers/${need.id}` : "/app/offers");

const looks: Record<Need["kind"], Look> = {
  IMPORT_FAILED: { icon: AlertTriangleIcon, tone: "critical", url: () => "/app/insights/data-sync" },
  ACCOUNTS_UNTOLD: { icon: PersonIcon, tone: "caution", url: () => "/app/earn/rules/programme" },
  PARKED: { icon: AlertTriangleIcon, tone: "caution", url: () => "/app/insights/data-sync" },
  DATA_REQUEST: { icon: PersonIcon, tone: "caution", url: () => "/app/insights/data-sync" },
  OFFER_UNSEEN: { icon: AlertTriangleIcon, tone: "caution", url: ofOffer },
  OFFERS_UNSEEN: { icon: AlertTriangleIcon, tone: "caution", url: ofOffer },
  WAITING: { icon: ClipboardCheckFilledIcon, tone: "base", url: () => "/app/queue" },
  TASKS: { icon: ClipboardCheckFilledIcon, tone: "base", url: () => "/app/queue/tasks" },
  OFFER_ENDS: { icon: CalendarIcon, tone: "base", url: ofOffer },
  MULTIPLIER_ENDS: { icon: CalendarIcon, tone: "base", url: () => "/app/earn/multipliers" },
};

const keyOf = (need: Need): string => ("id" in need ? `${need.kind}.${need.id}` : need.kind);

/** The second line, with an age or a date. */
function bodyOf(t: TFunction, format: Format, need: Need, now: string): string {
  const since = "since" in need ? need.since : null;
  return t(`home.needs.${need.kind}.body`, {
    ago: since && format.ago(since, now),
    date: since ? format.date(since) : "endsAt" in need ? format.dateTime(need.endsAt) : "",
  });
}

function NeedRow({ need, now }: { need: Need; now: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { icon, tone, url } = looks[need.kind];
  const counted = "count" in need ? { count: need.count, number: format.number(need.count) } : {};
  const title = t(`home.needs.${need.kind}.title`, { ...counted, title: "title" in need ? need.title : "" });
  const action = t(`home.needs.${need.kind}.action`);
  return (
    <li className="st-need">
      <span className="st-need__icon">
        <Icon source={icon} tone={tone} />
      </span>
      <div className="st-need__what">
        <Text as="span" fontWeight="medium" breakWord>
          {title}
        </Text>
        <Text as="p" tone="subdued" breakWord>
          {bodyOf(t, format, need, now)}
        </Text>
      </div>
      <div className="st-need__action">
        <Button url={url(need)} accessibilityLabel={`${action}: ${title}`}>
          {action}
        </Button>
      </div>
    </li>
  );
}

/** What needs the attention of staff, each with a link. */
export function NeedsCard({ needs, now }: { needs: Need[]; now: string }) {
  const { t } = useTranslation();
  return (
    <Card>
      <BlockStack gap="300">
        <Text as="h2" variant="headingMd">
          {t("home.needs.title")}
        </Text>
        {needs.length === 0 ? (
          <InlineStack gap="200" blockAlign="center" wrap={false}>
            <span className="st-rigid">
              <Icon source={CheckCircleIcon} tone="success" />
            </span>
            <Text as="p" tone="subdued">
              {t("home.needs.quiet")}
            </Text>
          </InlineStack>
        ) : (
          <ul className="st-list">
            {needs.map((need) => (
              <NeedRow key={keyOf(need)} need={need} now={now} />
            ))}
          </ul>
        )}
      </BlockStack>
    </Card>
  );
}
