import { BlockStack, InlineGrid, Text, type InlineGridProps } from "@shopify/polaris";

export type Figure = { label: string; value: string; hint?: string };

/** Figures side by side, as a description list so that a screen reader reads each with its name. */
export function Figures({ figures, columns }: { figures: Figure[]; columns: InlineGridProps["columns"] }) {
  return (
    <InlineGrid columns={columns} gap="400">
      {figures.map(({ label, value, hint }) => (
        <BlockStack key={label} gap="100">
          <Text as="span" variant="bodySm" tone="subdued">
            {label}
          </Text>
          <span className="st-numeric">
            <Text as="span" variant="headingLg">
              {value}
            </Text>
          </span>
          {hint && (
            <Text as="span" variant="bodySm" tone="subdued">
              {hint}
            </Text>
          )}
        </BlockStack>
      ))}
    </InlineGrid>
  );
}
