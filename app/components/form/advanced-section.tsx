import { BlockStack, Button, Card, Text } from "@shopify/polaris";
import { useId, useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";

type AdvancedSectionProps = {
  /** names what is in it */
  body: string;
  /** open at first */
  begin: boolean;
  /** something in it is wrong, so it cannot be closed */
  failed: boolean;
  children: ReactNode;
};

/** What few need. Its fields are sent also while it is closed. */
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
