import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData, useSearchParams, useSubmit } from "@remix-run/react";
import { Banner, BlockStack, Modal, Page, Text } from "@shopify/polaris";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { authenticateAdmin } from "~/platform/authenticate-admin.server";
import { OfferBadges } from "~/components/offer-badges";
import { OfferUse } from "~/components/offer-use";
import { OfferForm } from "~/components/offer-form";
import { toOfferFields, toOfferView } from "~/components/offer-view";
import { usePolling } from "~/components/use-polling";
import { useWayBack } from "~/components/way-back";
import { useToast } from "~/components/use-toast";
import { prisma } from "~/db.server";
import { RULE_FORM } from "~/lib/body-limits";
import { readForm } from "~/lib/read-form.server";
import { requirePicture } from "~/platform/require-picture.server";
import { readerOf } from "~/platform/reader-of.server";
import { now } from "~/lib/clock.server";
import { replyTo } from "~/lib/form.server";
import { orHttpError } from "~/lib/http-error.server";
import { parseForm } from "~/lib/parse-form";
import { endOffer, restoreOffer, saveOffer } from "~/modules/offers/edit-offers.server";
import { getOffer } from "~/modules/offers/get-offer.server";
import { offerForm } from "~/modules/offers/offer-input";

export { RouteError as ErrorBoundary } from "~/components/route-error";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { shop } = await authenticateAdmin(request);
  const offer = await orHttpError(getOffer(prisma, { shopId: shop.id, id: params.id ?? "", now: now() }));
  return {
    version: offer.updatedAt.toISOString(),
    offer: toOfferView(offer, shop.currency),
    fields: toOfferFields(offer, shop),
    ended: !offer.enabled,
    shopUrl: `https://${shop.domain}/`,
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { shop } = await authenticateAdmin(request);
  const target = { shopId: shop.id, id: params.id ?? "", now: now() };
  const form = await readForm(request, RULE_FORM);
  if (form.get("intent") === "end") {
    await orHttpError(endOffer(prisma, target));
    return { reply: null, toast: "offer.ended" };
  }
  if (form.get("intent") === "restore") {
    await orHttpError(restoreOffer(prisma, target));
    return { reply: null, toast: "offer.drift.restored" };
  }
  const submission = parseForm(form, offerForm(await readerOf(request, shop)));
  const { reply } = await replyTo(submission, async (input) => {
    const { imageUrl: saved } = await getOffer(prisma, target);
    await requirePicture({ url: input.imageUrl, shopDomain: shop.domain, saved });
    return saveOffer(prisma, { ...target, input });
  });
  return { reply, toast: reply ? null : "offer.saved" };
}

/** Explains why shoppers do not see the offer, with a button that restores its discount. */
function DriftBanner({ drift }: { drift: string }) {
  const { t } = useTranslation();
  const submit = useSubmit();
  const restore = () => submit({ intent: "restore" }, { method: "post" });
  return (
    <Banner
      tone="warning"
      title={t(`offer.drift.${drift}`)}
      action={{ content: t("offer.drift.restore"), onAction: restore }}
    >
      {t("offer.drift.body")}
    </Banner>
  );
}

function EndOffer({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const submit = useSubmit();
  const end = () => {
    submit({ intent: "end" }, { method: "post" });
    onClose();
  };
  return (
    <Modal
      open
      onClose={onClose}
      title={t("offer.endTitle")}
      primaryAction={{ content: t("offer.end"), destructive: true, onAction: end }}
      secondaryActions={[{ content: t("form.cancel"), onAction: onClose }]}
    >
      <Modal.Section>
        <Text as="p">{t("offer.endBody")}</Text>
      </Modal.Section>
    </Modal>
  );
}

/** A new offer is shown at its own URL, which says that it was saved. */
const created = { toast: "offer.saved" };

export default function OfferPage() {
  const { version, offer, fields, ended, shopUrl } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [params] = useSearchParams();
  const { t } = useTranslation();
  const [ending, setEnding] = useState(false);
  useToast(answer ?? (params.has("saved") ? created : null));
  usePolling(offer.syncing, 2_000);
  const canEnd = offer.status !== "ENDED";
  return (
    <Page
      title={offer.title}
      titleMetadata={<OfferBadges offer={offer} />}
      backAction={useWayBack()}
      secondaryActions={[
        ...(offer.status === "RUNNING" ? [{ content: t("offer.viewInShop"), url: shopUrl, external: true }] : []),
        { content: t("offer.copy"), url: `/app/offers/new?copy=${offer.id}` },
        ...(canEnd ? [{ content: t("offer.end"), destructive: true, onAction: () => setEnding(true) }] : []),
      ]}
    >
      <BlockStack gap="400">
        {offer.syncError && (
          <Banner tone="critical">
            <span className="st-break">
              {t("offers.syncError", { reason: t(`errors.${offer.syncError}`, offer.syncError) })}
            </span>
          </Banner>
        )}
        {offer.drift && !offer.syncing && !ended && <DriftBanner drift={offer.drift} />}
        {offer.hasDiscount && <OfferUse id={offer.id} />}
        <OfferForm key={version} offer={fields} reply={answer?.reply ?? null} readOnly={ended} />
      </BlockStack>
      {ending && <EndOffer onClose={() => setEnding(false)} />}
    </Page>
  );
}
