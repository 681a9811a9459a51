import { Icon, Link } from "@shopify/polaris";
import { QuestionCircleIcon } from "@shopify/polaris-icons";
import { useTranslation } from "react-i18next";

interface HelpLinkProps {
  /** a file of docs/help and the slug of its English heading, such as "earn#hold-time" */
  to: string;
  /** what it explains, for screen readers */
  about: string;
}

/**
 * The `labelAction` of a Polaris field: a "?" that opens the help.
 * @param to as of `HelpLink`; undefined for a field without help
 */
export function useHelpAction(to: string | undefined, about: string) {
  const { t } = useTranslation();
  if (!to) return undefined;
  return { content: "?", accessibilityLabel: t("help.about", { about }), url: helpAddress(to) };
}

const helpAddress = (to: string): string => `/app/settings/help/${to}`;

/** A "?" that opens the help on a field or card. */
export function HelpLink({ to, about }: HelpLinkProps) {
  const { t } = useTranslation();
  return (
    <Link url={helpAddress(to)} accessibilityLabel={t("help.about", { about })}>
      <Icon source={QuestionCircleIcon} tone="subdued" />
    </Link>
  );
}
