import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Page } from "@shopify/polaris";
import { useTranslation } from "react-i18next";
import { authenticateAdmin } from "~/platform/authenticate-admin.server";
import { OfferForm } from "~/components/offer-form";
import { emptyOfferFields } from "~/components/offer-view";
import { prisma } from "~/db.server";
import { RULE_FORM } from "~/lib/body-limits";
import { readForm } from "~/lib/read-form.server";
import { readerOf } from "~/platform/reader-of.server";
import { now } from "~/lib/clock.server";
import { replyTo } from "~/lib/form.server";
import { parseForm } from "~/lib/parse-form";
import { offerForm } from "~/modules/offers/offer-input";
import { saveOffer } from "~/modules/offers/edit-offers.server";

export { RouteError as ErrorBoundary } from "~/components/route-error";

export async function loader({ request }: LoaderFunctionArgs) {
  const { shop } = await authenticateAdmin(request);
  return { offer: emptyOfferFields(now(), shop.timezone) };
}

export async function action({ request }: ActionFunctionArgs) {
  const { shop } = await authenticateAdmin(request);
  const submission = parseForm(await readForm(request, RULE_FORM), offerForm(await readerOf(request, shop)));
  const { saved, reply } = await replyTo(submission, (input) =>
    saveOffer(prisma, { shopId: shop.id, input, now: now() }),
  );
  if (saved) throw redirect(`/app/offers/${saved.id}?saved=1`);
  return { reply };
}

export default function NewOfferPage() {
  const { offer } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation();
  return (
    <Page title={t("offer.newTitle")} backAction={{ content: t("offer.back"), url: "/app/offers" }}>
      <OfferForm offer={offer} reply={answer?.reply ?? null} readOnly={false} />
    </Page>
  );
}
