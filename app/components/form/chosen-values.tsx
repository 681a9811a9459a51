import { InlineStack, Tag } from "@shopify/polaris";

type ChosenValuesProps = {
  values: readonly string[];
  labelOf: (value: string) => string;
  onRemove: (value: string) => void;
};

/** The chosen values, each with a button to remove it. */
export function ChosenValues({ values, labelOf, onRemove }: ChosenValuesProps) {
  if (values.length === 0) return null;
  return (
    <InlineStack gap="200">
      {values.map((value) => (
        <Tag key={value} onRemove={() => onRemove(value)}>
          {labelOf(value)}
        </Tag>
      ))}
    </InlineStack>
  );
}
