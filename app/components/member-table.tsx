import { Badge, BlockStack, IndexTable, InlineStack, Link, Text } from "@shopify/polaris";
import { useTranslation } from "react-i18next";
import { useFormat } from "~/components/format-context";
import { MembershipBadge } from "~/components/membership-badge";
import { useMemberName, type MemberView } from "~/components/listed-member";
import type { Direction, MemberSort } from "~/modules/read-models/member-list-query";

type MemberTableProps = {
  members: MemberView[];
  sort: MemberSort;
  direction: Direction;
  onSort: (sort: MemberSort, direction: Direction) => void;
};

const columns: { key: "name" | "orders" | "lastOrder" | "revenue" | "points"; sort: MemberSort | null }[] = [
  { key: "name", sort: "name" },
  { key: "lastOrder", sort: "lastOrder" },
  { key: "orders", sort: null },
  { key: "revenue", sort: "revenue" },
  { key: "points", sort: "points" },
];

const polarisDirection = { asc: "ascending", desc: "descending" } as const;

function MemberCells({ member }: { member: MemberView }) {
  const { t } = useTranslation();
  const format = useFormat();
  const nameOf = useMemberName();
  return (
    <>
      <IndexTable.Cell>
        <BlockStack>
          <InlineStack gap="200" blockAlign="center">
            <Link dataPrimaryLink url={`/app/members/${member.customerId}`} removeUnderline>
              <Text as="span" fontWeight="semibold">
                {nameOf(member)}
              </Text>
            </Link>
            {member.tier && <Badge tone="info">{member.tier}</Badge>}
            <MembershipBadge membership={member.membership} />
          </InlineStack>
          {member.email && member.email !== member.name && (
            <Text as="span" variant="bodySm" tone="subdued">
              {member.email}
            </Text>
          )}
        </BlockStack>
      </IndexTable.Cell>
      <IndexTable.Cell>
        {member.lastOrderAt ? (
          format.date(member.lastOrderAt)
        ) : (
          <Text as="span" tone="subdued">
            {t("members.noOrder")}
          </Text>
        )}
      </IndexTable.Cell>
      <IndexTable.Cell>
        <Text as="span" alignment="end" numeric>
          {format.number(member.orderCount)}
        </Text>
      </IndexTable.Cell>
      <IndexTable.Cell>
        <Text as="span" alignment="end" numeric>
          {format.money(member.revenue)}
        </Text>
      </IndexTable.Cell>
      <IndexTable.Cell>
        <Text as="span" alignment="end" numeric fontWeight="medium">
          {format.number(member.points.available)}
        </Text>
      </IndexTable.Cell>
    </>
  );
}

/** The members as a sortable table, for wide screens. */
export function MemberTable({ members, sort, direction, onSort }: MemberTableProps) {
  const { t } = useTranslation();
  const sortColumn = columns.findIndex((column) => column.sort === sort);
  return (
    <IndexTable
      resourceName={{ singular: t("members.resource", { count: 1 }), plural: t("members.resource", { count: 2 }) }}
      itemCount={members.length}
      selectable={false}
      headings={[
        { title: t("members.column.name") },
        { title: t("members.column.lastOrder") },
        { title: t("members.column.orders"), alignment: "end" },
        { title: t("members.column.revenue"), alignment: "end" },
        { title: t("members.column.points"), alignment: "end" },
      ]}
      sortable={columns.map((column) => column.sort !== null)}
      defaultSortDirection="descending"
      sortColumnIndex={sortColumn}
      sortDirection={polarisDirection[direction]}
      onSort={(index, wanted) => {
        const next = columns[index]?.sort;
        if (next) onSort(next, wanted === "ascending" ? "asc" : "desc");
      }}
    >
      {members.map((member, index) => (
        <IndexTable.Row id={member.customerId} key={member.customerId} position={index}>
          <MemberCells member={member} />
        </IndexTable.Row>
      ))}
    </IndexTable>
  );
}
