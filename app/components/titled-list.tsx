import { BlockStack, IndexTable, Link, Text } from "@shopify/polaris";
import type { ReactNode } from "react";

export interface TitledLine {
  id: string;
  url: string;
  title: string;
  /** small text below the title */
  kind?: string;
  /** one for each column between title and state; narrow screens show `sentence` */
  cells: { cell: string; sentence?: string }[];
  badges: ReactNode;
}

interface TitledListProps {
  resource: { singular: string; plural: string };
  /** headings of title, cells and state */
  headings: string[];
  lines: TitledLine[];
}

function TitledTable({ resource, headings, lines }: TitledListProps) {
  const [first, ...others] = headings.map((title) => ({ title }));
  return (
    <IndexTable
      resourceName={resource}
      itemCount={lines.length}
      selectable={false}
      headings={[first ?? { title: "" }, ...others]}
    >
      {lines.map(({ id, url, title, kind, cells, badges }, index) => (
        <IndexTable.Row id={id} key={id} position={index}>
          <IndexTable.Cell>
            <div className="st-title">
              <Link dataPrimaryLink url={url} removeUnderline>
                <Text as="span" fontWeight="semibold">
                  {title}
                </Text>
              </Link>
              {kind && (
                <Text as="p" variant="bodySm" tone="subdued">
                  {kind}
                </Text>
              )}
            </div>
          </IndexTable.Cell>
          {cells.map(({ cell }, column) => (
            <IndexTable.Cell key={others[column]?.title ?? column}>{cell}</IndexTable.Cell>
          ))}
          <IndexTable.Cell>{badges}</IndexTable.Cell>
        </IndexTable.Row>
      ))}
    </IndexTable>
  );
}

function TitledCards({ lines }: Pick<TitledListProps, "lines">) {
  return (
    <ul className="st-list st-list--inset">
      {lines.map(({ id, url, title, kind, cells, badges }) => (
        <li key={id}>
          <BlockStack gap="100">
            <Link url={url} removeUnderline>
              <Text as="span" fontWeight="semibold" breakWord>
                {title}
              </Text>
            </Link>
            <Text as="span" variant="bodySm" tone="subdued">
              {[kind, ...cells.map(({ cell, sentence = cell }) => sentence)].filter(Boolean).join(" · ")}
            </Text>
            {badges}
          </BlockStack>
        </li>
      ))}
    </ul>
  );
}

/** Rows that link to a page of their own: a table on wide screens, a list on narrow ones. */
export function TitledList(props: TitledListProps) {
  return (
    <>
      <div className="st-wide">
        <TitledTable {...props} />
      </div>
      <div className="st-narrow">
        <TitledCards lines={props.lines} />
      </div>
    </>
  );
}
