import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Page } from "@shopify/polaris";
import { useTranslation } from "react-i18next";
import { authenticateAdmin } from "~/platform/authenticate-admin.server";
import { OfferForm } from "~/components/offer-form";
import { emptyOfferFields, toOfferFields } from "~/components/offer-view";
import { prisma } from "~/db.server";
import { RULE_FORM } from "~/lib/body-limits";
import { readForm } from "~/lib/read-form.server";
import { requirePicture } from "~/platform/require-picture.server";
import { readerOf } from "~/platform/reader-of.server";
import { now } from "~/lib/clock.server";
import { replyTo } from "~/lib/form.server";
import { parseForm } from "~/lib/parse-form";
import { offerForm } from "~/modules/offers/offer-input";
import { orHttpError } from "~/lib/http-error.server";
import { getOffer } from "~/modules/offers/get-offer.server";
import { saveOffer } from "~/modules/offers/edit-offers.server";

export { RouteError as ErrorBoundary } from "~/components/route-error";

export async function loader({ request }: LoaderFunctionArgs) {
  const { shop } = await authenticateAdmin(request);
  const at = now();
  const empty = emptyOfferFields(at, shop.timezone);
  const id = new URL(request.url).searchParams.get("copy");
  if (!id) return { offer: empty, copied: null };
  const offer = await orHttpError(getOffer(prisma, { shopId: shop.id, id, now: at }));
  // Each offer has a code and a time of its own.
  const { startsAt, endsAt, code } = empty;
  return { offer: { ...toOfferFields(offer, shop), startsAt, endsAt, code }, copied: { id, title: offer.title } };
}

export async function action({ request }: ActionFunctionArgs) {
  const { shop } = await authenticateAdmin(request);
  const submission = parseForm(await readForm(request, RULE_FORM), offerForm(await readerOf(request, shop)));
  const { saved, reply } = await replyTo(submission, async (input) => {
    await requirePicture({ url: input.imageUrl, shopDomain: shop.domain });
    return saveOffer(prisma, { shopId: shop.id, input, now: now() });
  });
  if (saved) throw redirect(`/app/offers/${saved.id}?saved=1`);
  return { reply };
}

export default function NewOfferPage() {
  const { offer, copied } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation();
  const back = copied
    ? { content: copied.title, url: `/app/offers/${copied.id}` }
    : { content: t("offer.back"), url: "/app/offers" };
  return (
    <Page title={copied ? t("offer.copyTitle", { title: copied.title }) : t("offer.newTitle")} backAction={back}>
      <OfferForm
        key={copied?.id}
        offer={offer}
        copied={copied !== null}
        reply={answer?.reply ?? null}
        readOnly={false}
      />
    </Page>
  );
}
