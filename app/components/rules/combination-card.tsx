import { useFetcher } from "@remix-run/react";
import { Card, ChoiceList } from "@shopify/polaris";
import { useTranslation } from "react-i18next";
import { useToast } from "~/components/use-toast";

const choices = ["ADD_UP", "BEST_ONLY"] as const;
export type Combination = (typeof choices)[number];

/** How several rules for one event combine; saved as soon as it is chosen. */
export function CombinationCard({ combination }: { combination: Combination }) {
  const { t } = useTranslation();
  const fetcher = useFetcher<{ toast: string | null }>();
  useToast(fetcher.state === "idle" ? fetcher.data : null);
  const chosen = fetcher.formData?.get("combination") ?? combination;
  return (
    <Card>
      <ChoiceList
        title={<span className="st-heading">{t("rules.combination.title")}</span>}
        name="combination"
        choices={choices.map((value) => ({
          value,
          label: t(`rules.combination.${value}`),
          helpText: t(`rules.combination.${value}Help`),
        }))}
        selected={[String(chosen)]}
        onChange={([value = "ADD_UP"]) =>
          fetcher.submit({ intent: "combination", combination: value }, { method: "post", action: "/app/rules?index" })
        }
      />
    </Card>
  );
}
