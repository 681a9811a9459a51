import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData, useNavigate } from "@remix-run/react";
import { Box, Card, Page } from "@shopify/polaris";
import { useTranslation } from "react-i18next";
import { authenticateAdmin } from "~/platform/authenticate-admin.server";
import { useExportActions } from "~/components/use-export-actions";
import { EmptyList } from "~/components/empty-list";
import { ListPages } from "~/components/list-pages";
import { MemberCards } from "~/components/member-cards";
import {
  encodeCursor,
  parseMemberListQuery,
  type Direction,
  type MemberSort,
} from "~/modules/read-models/member-list-query";
import { memberListUrl } from "~/modules/read-models/member-list-url";
import { MemberSearch } from "~/components/member-search";
import { MemberTable } from "~/components/member-table";
import { prisma } from "~/db.server";
import { fromMinor } from "~/lib/money";
import { listMembers, type ListedMember } from "~/modules/read-models/list-members.server";
import { memberName } from "~/modules/members/member-name";

export { RouteError as ErrorBoundary } from "~/components/route-error";

const pageSize = 25;

function toView(member: ListedMember, currency: string) {
  return {
    customerId: member.customerId.toString(),
    name: memberName(member),
    email: member.email,
    orderCount: member.orderCount,
    revenue: fromMinor(member.revenueMinor, currency),
    lastOrderAt: member.lastOrderAt?.toISOString() ?? null,
    tier: member.tier,
    membership: member.membership,
    points: { available: member.points.available, pending: member.points.pending },
  };
}

export async function loader({ request }: LoaderFunctionArgs) {
  const { shop } = await authenticateAdmin(request);
  const query = parseMemberListQuery(new URL(request.url).searchParams);
  const page = await listMembers(prisma, { shopId: shop.id, query, limit: pageSize });
  return {
    search: query.search,
    sort: query.sort,
    direction: query.direction,
    members: page.members.map((member) => toView(member, shop.currency)),
    next: page.next && encodeCursor(page.next),
    previous: page.previous && encodeCursor(page.previous),
  };
}

export default function MembersPage() {
  const { members, next, previous, ...query } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const navigate = useNavigate();
  const exports = useExportActions();
  const onSort = (sort: MemberSort, direction: Direction) =>
    navigate(memberListUrl({ search: query.search, sort, direction }), { replace: true });
  return (
    <Page
      title={t("members.title")}
      secondaryActions={[{ content: t("members.import"), url: "/app/members/import" }]}
      actionGroups={exports}
    >
      <Card padding="0">
        <Box padding="300">
          <MemberSearch query={query} onSort={onSort} />
        </Box>
        {members.length === 0 ? (
          <EmptyList
            title={t(query.search ? "members.empty.searchTitle" : "members.empty.title")}
            body={query.search ? t("members.empty.searchBody", { search: query.search }) : t("members.empty.body")}
          />
        ) : (
          <>
            <div className="st-wide">
              <MemberTable members={members} sort={query.sort} direction={query.direction} onSort={onSort} />
            </div>
            <div className="st-narrow">
              <MemberCards members={members} />
            </div>
          </>
        )}
        <ListPages
          label={t("members.pages")}
          next={next && memberListUrl({ ...query, after: next })}
          previous={previous && memberListUrl({ ...query, before: previous })}
        />
      </Card>
    </Page>
  );
}
