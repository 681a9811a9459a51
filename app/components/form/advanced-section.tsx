import { BlockStack, Button, Card, Text } from "@shopify/polaris";
import { useId, useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";

type AdvancedSectionProps = {
  /** says which settings it contains */
  body: string;
  /** initially open */
  begin: boolean;
  /** a field in it has an error, so it stays open */
  failed: boolean;
  children: ReactNode;
};

/** A collapsible section for settings that few need. A closed section's fields are submitted too. */
export function AdvancedSection({ body, begin, failed, children }: AdvancedSectionProps) {
  const { t } = useTranslation();
  const id = useId();
  const [wanted, setWanted] = useState(begin);
  const open = wanted || failed;
  return (
    <>
      <Card>
        <div className="st-rule">
          <BlockStack gap="100">
            <Text as="h2" variant="headingMd">
              {t("form.advanced")}
            </Text>
            <Text as="p" tone="subdued">
              {body}
            </Text>
          </BlockStack>
          <Button
            onClick={() => setWanted(!open)}
            disabled={failed}
            ariaExpanded={open}
            ariaControls={id}
            disclosure={open ? "up" : "down"}
            accessibilityLabel={t(open ? "form.advancedHide" : "form.advancedShow")}
          >
            {t(open ? "form.hide" : "form.show")}
          </Button>
        </div>
      </Card>
      <div id={id} hidden={!open}>
        <BlockStack gap="400">{children}</BlockStack>
      </div>
    </>
  );
}
