import { BlockStack, Card, FormLayout, Text } from "@shopify/polaris";
import type { ReactNode } from "react";

type FormSectionProps = { title: string; body?: string; children: ReactNode };

export function FormSection({ title, body, children }: FormSectionProps) {
  return (
    <Card>
      <BlockStack gap="400">
        <BlockStack gap="100">
          <Text as="h2" variant="headingMd">
            {title}
          </Text>
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
