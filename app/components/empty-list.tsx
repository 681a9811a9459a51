import { BlockStack, Box, Button, InlineStack, Text } from "@shopify/polaris";

type EmptyListProps = { title: string; body: string; action?: { content: string; url: string } };

/** Shown in a card instead of an empty list. */
export function EmptyList({ title, body, action }: EmptyListProps) {
  return (
    <Box padding="1600" paddingInline="400">
      <BlockStack gap="400" inlineAlign="center">
        <BlockStack gap="200">
          <Text as="h2" variant="headingMd" alignment="center">
            {title}
          </Text>
          <Text as="p" tone="subdued" alignment="center" breakWord>
            {body}
          </Text>
        </BlockStack>
        {action && (
          <InlineStack align="center">
            <Button variant="primary" url={action.url}>
              {action.content}
            </Button>
          </InlineStack>
        )}
      </BlockStack>
    </Box>
  );
}
