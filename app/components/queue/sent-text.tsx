import { Text } from "@shopify/polaris";

/** A member's text with its line breaks; shortened after some lines. */
export function SentText({ text }: { text: string }) {
  return (
    <Text as="p" breakWord>
      <span className="st-lines st-sent">{text}</span>
    </Text>
  );
}
