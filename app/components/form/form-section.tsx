import { BlockStack, Card, FormLayout, InlineStack, Text } from "@shopify/polaris";
import type { ReactNode } from "react";
import { HelpLink } from "~/components/help-link";

interface FormSectionProps {
  title: string;
  body?: string;
  /** section of the help, such as "earn#hold-time" */
  help?: string;
  children: ReactNode;
}

/** A card with fields that belong together. */
export function FormSection({ title, body, help, children }: FormSectionProps) {
  return (
    <Card>
      <BlockStack gap="400">
        <BlockStack gap="100">
          <InlineStack gap="100">
            <Text as="h2" variant="headingMd">
              {title}
            </Text>
            {help && <HelpLink to={help} about={title} />}
          </InlineStack>
          {body && (
            <Text as="p" tone="subdued">
              {body}
            </Text>
          )}
        </BlockStack>
        <FormLayout>{children}</FormLayout>
      </BlockStack>
    </Card>
  );
}
