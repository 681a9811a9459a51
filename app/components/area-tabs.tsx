import { useLocation } from "@remix-run/react";
import { Tabs } from "@shopify/polaris";
import { useTranslation } from "react-i18next";

/** The areas of the navigation with more than one page, and the addresses of their pages. */
const areas = {
  earn: [
    { key: "rules", url: "/app/rules" },
    { key: "missions", url: "/app/missions" },
    { key: "multipliers", url: "/app/multipliers" },
  ],
  insights: [
    { key: "reviews", url: "/app/reviews" },
    { key: "dataHealth", url: "/app/data-health" },
  ],
} as const;

/** The second level of the navigation, for Shopify's has only one. */
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
