import { Box, InlineStack, Pagination } from "@shopify/polaris";

type ListPagesProps = {
  label: string;
  /** URLs; null when there is no such page */
  next: string | null;
  previous: string | null;
};

/** Links to the previous and next page below a list; nothing when there is only one page. */
export function ListPages({ label, next, previous }: ListPagesProps) {
  if (next === null && previous === null) return null;
  return (
    <Box padding="300" borderBlockStartWidth="025" borderColor="border-secondary">
      <InlineStack align="center">
        <Pagination
          accessibilityLabel={label}
          hasNext={next !== null}
          nextURL={next ?? undefined}
          hasPrevious={previous !== null}
          previousURL={previous ?? undefined}
        />
      </InlineStack>
    </Box>
  );
}
