import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Banner, BlockStack, Layout, Page } from "@shopify/polaris";
import { useCallback, useState } from "react";
import { useTranslation } from "react-i18next";
import { authenticateAdmin } from "~/platform/authenticate-admin.server";
import { AdjustPoints } from "~/components/adjust-points";
import { BirthdayCard } from "~/components/birthday-card";
import { ConsentCard, ProfileCard } from "~/components/member-profile";
import { toMemberView } from "~/components/member-view";
import { MembershipBadge } from "~/components/membership-badge";
import { OrdersCard } from "~/components/orders-card";
import { PointsCard } from "~/components/points-card";
import { FriendsCard } from "~/components/referral/friends-card";
import { MemberTierCard } from "~/components/tiers/member-tier-card";
import { toMemberTierView } from "~/components/tiers/member-tier-view";
import { Timeline } from "~/components/timeline";
import { useWayBack } from "~/components/way-back";
import { UndecidedAwards } from "~/components/undecided-awards";
import { prisma } from "~/db.server";
import { STAFF_FORM } from "~/lib/body-limits";
import { readForm } from "~/lib/read-form.server";
import { readerOf } from "~/platform/reader-of.server";
import { now } from "~/lib/clock.server";
import { replyTo } from "~/lib/form.server";
import { startOf } from "~/lib/shop-day";
import { httpError } from "~/lib/http-error.server";
import { parseForm } from "~/lib/parse-form";
import { readMemberPage } from "~/modules/read-models/read-member-page.server";
import { adjustMemberPoints } from "~/modules/members/adjust-member-points.server";
import { adjustmentForm, signedPoints } from "~/modules/members/adjustment-input";
import { createFormat } from "~/lib/format";
import { loadMemberNames } from "~/modules/members/load-member-names.server";
import { memberName } from "~/modules/members/member-name";
import { parseCustomerId } from "~/modules/members/customer-id";

export { RouteError as ErrorBoundary } from "~/components/route-error";

function customerIdOf(params: { customerId?: string }): bigint {
  const customerId = parseCustomerId(params.customerId);
  if (customerId === null) throw httpError("MEMBER_NOT_FOUND", 404);
  return customerId;
}

/** days on which points expire next */
const DATES_SHOWN = 3;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { shop } = await authenticateAdmin(request);
  const data = await readMemberPage(prisma, { shopId: shop.id, customerId: customerIdOf(params), limit: 20 });
  if (!data) throw httpError("MEMBER_NOT_FOUND", 404);
  const { points, nextMaturing, expiring, tier, undecided, referral, activities, nextCursor } = data;
  return {
    member: toMemberView(data, shop),
    points,
    tier: tier && toMemberTierView(tier),
    nextMaturing: nextMaturing && { points: nextMaturing.points, at: nextMaturing.at.toISOString() },
    expiring: expiring
      .slice(0, DATES_SHOWN)
      .map(({ points: expire, on }) => ({ points: expire, on: startOf(on, shop.timezone).toISOString() })),
    undecided,
    referral,
    timeline: { activities, older: nextCursor?.toString() ?? null },
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { shop, actor } = await authenticateAdmin(request);
  const customerId = customerIdOf(params);
  const reader = await readerOf(request, shop);
  const submission = parseForm(await readForm(request, STAFF_FORM), adjustmentForm(reader));
  const { saved, reply } = await replyTo(submission, ({ reason, key, ...asked }) =>
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
  if (!saved) return { reply, toast: null };
  const person = (await loadMemberNames(prisma, { shopId: shop.id, customerIds: [customerId] })).get(customerId);
  const name = (person && memberName(person)) ?? String(customerId);
  const { number } = createFormat({ ...reader, timeZone: shop.timezone });
  const values = { name, before: number(saved.before), after: number(saved.after) };
  return { reply, toast: "member.adjust.done", values };
}

export default function MemberPage() {
  const { member, points, nextMaturing, expiring, tier, undecided, referral, timeline } =
    useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const [formKey, setFormKey] = useState<string | null>(null);
  const close = useCallback(() => setFormKey(null), []);
  return (
    <Page
      title={member.name ?? t("members.noName", { id: member.customerId })}
      titleMetadata={member.active && <MembershipBadge membership={member.membership} />}
      backAction={useWayBack()}
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
              <PointsCard points={points} nextMaturing={nextMaturing} expiring={expiring} />
              <UndecidedAwards awards={undecided} />
              <FriendsCard customerId={member.customerId} code={referral.code} page={referral.friends} />
              <Timeline customerId={member.customerId} page={timeline} />
            </BlockStack>
          </Layout.Section>
          <Layout.Section variant="oneThird">
            <BlockStack gap="400">
              {tier && <MemberTierCard tier={tier} />}
              <ProfileCard member={member} referredBy={referral.referredBy} />
              {member.active && <BirthdayCard customerId={member.customerId} birthday={member.birthday} />}
              <ConsentCard member={member} />
              <OrdersCard orders={member.orders} />
            </BlockStack>
          </Layout.Section>
        </Layout>
      </BlockStack>
      {formKey && <AdjustPoints key={formKey} formKey={formKey} available={points.available} onClose={close} />}
    </Page>
  );
}
