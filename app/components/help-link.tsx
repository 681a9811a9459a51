import { Icon, Link } from "@shopify/polaris";
import { QuestionCircleIcon } from "@shopify/polaris-icons";
import { useTranslation } from "react-i18next";

interface HelpLinkProps {
  /** a file of docs/help and its section by the English heading, such as "earn#hold-time" */
  to: string;
  /** what it explains, as the page calls it */
  about: string;
}

/** A "?" that leads to what a field or card is about. */
export function HelpLink({ to, about }: HelpLinkProps) {
  const { t } = useTranslation();
  return (
    <Link url={`/app/settings/help/${to}`} accessibilityLabel={t("help.about", { about })}>
      <Icon source={QuestionCircleIcon} tone="subdued" />
    </Link>
  );
}
