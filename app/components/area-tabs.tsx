import { useLocation } from "@remix-run/react";
import { Tabs } from "@shopify/polaris";
import { useTranslation } from "react-i18next";

/** Areas with several pages. Their paths begin with that of the navigation entry, so that Shopify marks it as current. */
const areas = {
  earn: [
    { key: "rules", url: "/app/earn" },
    { key: "missions", url: "/app/earn/missions" },
    { key: "multipliers", url: "/app/earn/multipliers" },
  ],
  rewards: [
    { key: "rewards", url: "/app/rewards" },
    { key: "tiers", url: "/app/rewards/tiers" },
  ],
  insights: [
    { key: "reviews", url: "/app/insights/reviews" },
    { key: "liability", url: "/app/insights/liability" },
    { key: "dataHealth", url: "/app/insights/data-sync" },
  ],
  settings: [
    { key: "general", url: "/app/settings" },
    { key: "interfaces", url: "/app/settings/interfaces" },
    { key: "privacy", url: "/app/settings/privacy" },
    { key: "help", url: "/app/settings/help" },
  ],
} as const;

/** The second level of the navigation, which Shopify's menu does not have. */
export function AreaTabs({ area }: { area: keyof typeof areas }) {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  const pages = areas[area];
  return (
    <Tabs
      tabs={pages.map(({ key, url }) => ({ id: `tab-${key}`, content: t(`nav.${key}`), url }))}
      selected={pages.findIndex(({ url }) => url === pathname)}
    />
  );
}
