import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Page } from "@shopify/polaris";
import { Suspense } from "react";
import { useTranslation } from "react-i18next";
import { authenticateAdmin } from "~/platform/authenticate-admin.server";
import { pageWithTexts } from "~/components/lazy-with-texts";
import { toProgrammeFields } from "~/components/rules/programme-fields";
import { useWayBack } from "~/components/way-back";
import { useToast } from "~/components/use-toast";
import { prisma } from "~/db.server";
import { RULE_FORM } from "~/lib/body-limits";
import { readForm } from "~/lib/read-form.server";
import { readerOf } from "~/platform/reader-of.server";
import { now } from "~/lib/clock.server";
import { replyTo } from "~/lib/form.server";
import { orHttpError } from "~/lib/http-error.server";
import { fromMinor } from "~/lib/money";
import { parseForm } from "~/lib/parse-form";
import { changeExpiry } from "~/modules/expiry/change-expiry.server";
import { toExpiryFields } from "~/modules/expiry/expiry-fields";
import { expiryForm } from "~/modules/expiry/expiry-form";
import { readExpiryPolicy } from "~/modules/expiry/read-expiry.server";
import { programmeForm } from "~/modules/earning/programme/programme-input";
import { getProgramme } from "~/modules/earning/programme/programme.server";
import { updateProgramme } from "~/modules/earning/programme/update-programme.server";
import { countMemberships } from "~/modules/members/membership/account-stays.server";
import { chooseMembership } from "~/modules/members/membership/choose-membership.server";
import { membershipInput } from "~/modules/members/membership/membership-input";

export { RouteError as ErrorBoundary } from "~/components/route-error";

export async function loader({ request }: LoaderFunctionArgs) {
  const { shop } = await authenticateAdmin(request);
  const { programme, orderRule } = await orHttpError(getProgramme(prisma, { shopId: shop.id }));
  return {
    version: programme.updatedAt.toISOString(),
    taxesIncluded: shop.taxesIncluded,
    membership: { membershipMode: shop.membershipMode, joinOrderDays: String(shop.joinOrderDays) },
    counts: await countMemberships(prisma, { shopId: shop.id }),
    accountsTell: shop.classicAccounts,
    programme: toProgrammeFields(programme),
    expiry: toExpiryFields(await readExpiryPolicy(prisma, { shopId: shop.id })),
    order: {
      enabled: orderRule.enabled,
      pointsPerUnit: String(orderRule.pointsPerUnit),
      unit: fromMinor(BigInt(orderRule.unit), shop.currency),
    },
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const { shop } = await authenticateAdmin(request);
  const reader = await readerOf(request, shop);
  const fields = programmeForm(reader).extend({ ...membershipInput(reader), expiry: expiryForm(reader) });
  const submission = parseForm(await readForm(request, RULE_FORM), fields);
  const { reply } = await replyTo(submission, async (typed) => {
    const { membershipMode: mode, joinOrderDays: orderDays, expiry, ...input } = typed;
    const at = { shopId: shop.id, now: now() };
    // First, because it alone can be refused.
    await chooseMembership(prisma, { ...at, choice: { mode, orderDays } });
    await updateProgramme(prisma, { ...at, input });
    await changeExpiry(prisma, { ...at, change: expiry });
  });
  return { reply, toast: reply ? null : "programme.saved" };
}

const ProgrammeForm = pageWithTexts("programme", () => import("~/components/rules/programme-form"));

export default function ProgrammePage() {
  const { version, ...loaded } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation();
  useToast(answer);
  return (
    <Page title={t("programme.title")} backAction={useWayBack()}>
      <Suspense fallback={null}>
        <ProgrammeForm key={version} {...loaded} reply={answer?.reply ?? null} />
      </Suspense>
    </Page>
  );
}
