import { Icon, Link } from "@shopify/polaris";
import { QuestionCircleIcon } from "@shopify/polaris-icons";
import { useTranslation } from "react-i18next";

interface HelpLinkProps {
  /** a file of docs/help and its section by the English heading, such as "earn#hold-time" */
  to: string;
  /** what it explains, as the page calls it */
  about: string;
}

/**
 * A "?" beside the label of a Polaris field, as its `labelAction`.
 * @param to as of `HelpLink`; without, there is none
 */
export function useHelpAction(to: string | undefined, about: string) {
  const { t } = useTranslation();
  if (!to) return undefined;
  return { content: "?", accessibilityLabel: t("help.about", { about }), url: helpAddress(to) };
}

const helpAddress = (to: string): string => `/app/settings/help/${to}`;

/** A "?" that leads to what a field or card is about. */
export function HelpLink({ to, about }: HelpLinkProps) {
  const { t } = useTranslation();
  return (
    <Link url={helpAddress(to)} accessibilityLabel={t("help.about", { about })}>
      <Icon source={QuestionCircleIcon} tone="subdued" />
    </Link>
  );
}
