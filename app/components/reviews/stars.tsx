import { Text } from "@shopify/polaris";
import { useTranslation } from "react-i18next";

/** A rating as five stars; screen readers get a number. */
export function Stars({ stars }: { stars: number }) {
  const { t } = useTranslation();
  return (
    <span className="st-stars">
      <span aria-hidden="true">{"★".repeat(stars) + "☆".repeat(5 - stars)}</span>
      <Text as="span" visuallyHidden>
        {t("reviews.stars", { count: stars })}
      </Text>
    </span>
  );
}
