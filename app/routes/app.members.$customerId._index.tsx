import { parseWithZod } from "@conform-to/zod/v4";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Banner, BlockStack, Card, Layout, Page, Text } from "@shopify/polaris";
import { useCallback, useState } from "react";
import { useTranslation } from "react-i18next";
import { authenticateAdmin } from "~/authenticate-admin.server";
import { AdjustPoints } from "~/components/adjust-points";
import { Figures } from "~/components/figures";
import { useFormat } from "~/components/format-context";
import { ConsentCard, OrdersCard, ProfileCard } from "~/components/member-profile";
import { toMemberView } from "~/components/member-view";
import { Timeline } from "~/components/timeline";
import { prisma } from "~/db.server";
import { now } from "~/lib/clock.server";
import { formErrorMap } from "~/lib/form-errors";
import { replyTo } from "~/lib/form.server";
import { httpError } from "~/lib/http-error.server";
import { readMemberPage } from "~/modules/insights/read-member-page.server";
import { adjustMemberPoints } from "~/modules/members/adjust-member-points.server";
import { adjustmentInput, signedPoints } from "~/modules/members/adjustment-input";
import { parseCustomerId } from "~/modules/members/customer-id";

export { RouteError as ErrorBoundary } from "~/components/route-error";

function customerIdOf(params: { customerId?: string }): bigint {
  const customerId = parseCustomerId(params.customerId);
  if (customerId === null) throw httpError("MEMBER_NOT_FOUND", 404);
  return customerId;
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { shop } = await authenticateAdmin(request);
  const data = await readMemberPage(prisma, { shopId: shop.id, customerId: customerIdOf(params), limit: 20 });
  if (!data) throw httpError("MEMBER_NOT_FOUND", 404);
  const { points, nextMaturing, activities, nextCursor } = data;
  return {
    member: toMemberView(data, shop),
    points,
    nextMaturing: nextMaturing && { points: nextMaturing.points, at: nextMaturing.at.toISOString() },
    timeline: { activities, older: nextCursor?.toString() ?? null },
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { shop, actor } = await authenticateAdmin(request);
  const customerId = customerIdOf(params);
  const submission = parseWithZod(await request.formData(), { schema: adjustmentInput, error: formErrorMap });
  const { reply } = await replyTo(submission, ({ reason, key, ...asked }) =>
    adjustMemberPoints(prisma, {
      shopId: shop.id,
      customerId,
      points: signedPoints(asked),
      reason,
      key,
      actor,
      now: now(),
    }),
  );
  return { reply, toast: reply ? null : "member.adjust.done" };
}

type Loaded = ReturnType<typeof useLoaderData<typeof loader>>;

function PointsCard({ points, nextMaturing }: Pick<Loaded, "points" | "nextMaturing">) {
  const { t } = useTranslation();
  const format = useFormat();
  const states = ["available", "pending", "reserved"] as const;
  return (
    <Card>
      <BlockStack gap="400">
        <Text as="h2" variant="headingMd">
          {t("member.points.title")}
        </Text>
        <Figures
          columns={3}
          figures={states.map((key) => ({ label: t(`home.outstanding.${key}`), value: format.number(points[key]) }))}
        />
        {points.available < 0 && <Text as="p">{t("member.points.negative")}</Text>}
        {nextMaturing && (
          <Text as="p" tone="subdued">
            {t("member.points.next", {
              count: nextMaturing.points,
              points: format.number(nextMaturing.points),
              date: format.date(nextMaturing.at),
            })}
          </Text>
        )}
      </BlockStack>
    </Card>
  );
}

export default function MemberPage() {
  const { member, points, nextMaturing, timeline } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const [formKey, setFormKey] = useState<string | null>(null);
  const close = useCallback(() => setFormKey(null), []);
  return (
    <Page
      title={member.name ?? t("members.noName", { id: member.customerId })}
      backAction={{ content: t("member.back"), url: "/app/members" }}
      primaryAction={
        member.active
          ? { content: t("member.adjust.action"), onAction: () => setFormKey(crypto.randomUUID()) }
          : undefined
      }
      secondaryActions={[{ content: t("member.openInShopify"), url: member.adminUrl, target: "_top" }]}
    >
      <BlockStack gap="400">
        {member.mergedIntoId && (
          <Banner
            tone="info"
            action={{ content: t("member.mergedAction"), url: `/app/members/${member.mergedIntoId}` }}
          >
            {t("member.merged")}
          </Banner>
        )}
        <Layout>
          <Layout.Section>
            <BlockStack gap="400">
              <PointsCard points={points} nextMaturing={nextMaturing} />
              <Timeline customerId={member.customerId} page={timeline} />
            </BlockStack>
          </Layout.Section>
          <Layout.Section variant="oneThird">
            <BlockStack gap="400">
              <ProfileCard member={member} />
              <ConsentCard consent={member.consent} />
              <OrdersCard orders={member.orders} />
            </BlockStack>
          </Layout.Section>
        </Layout>
      </BlockStack>
      {formKey && <AdjustPoints key={formKey} formKey={formKey} available={points.available} onClose={close} />}
    </Page>
  );
}
