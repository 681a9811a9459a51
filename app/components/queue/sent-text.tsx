import { Text } from "@shopify/polaris";

/** What a member wrote, line by line; a list of short lines shows its beginning. */
export function SentText({ text }: { text: string }) {
  return (
    <Text as="p" breakWord>
      <span className="st-lines st-sent">{text}</span>
    </Text>
  );
}
