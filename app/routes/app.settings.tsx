import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { BlockStack, Page } from "@shopify/polaris";
import { useTranslation } from "react-i18next";
import { authenticateAdmin } from "~/platform/authenticate-admin.server";
import { toApiKeyView } from "~/components/api-keys/api-key-view";
import { KeysCard } from "~/components/api-keys/keys-card";
import { CleanUpCard } from "~/components/clean-up/clean-up-card";
import { toCleanUpView } from "~/components/clean-up/clean-up-view";
import { DocumentsCard } from "~/components/settings/documents-card";
import { SourceCard } from "~/components/reviews/source-card";
import { toSourceView } from "~/components/reviews/source-view";
import { ShopPagesCard } from "~/components/settings/shop-pages-card";
import { usePolling } from "~/components/use-polling";
import { prisma } from "~/db.server";
import { listDocuments } from "~/documents/list-documents.server";
import { env } from "~/env.server";
import { now } from "~/lib/clock.server";
import { replyTo } from "~/lib/form.server";
import { detectLanguage } from "~/lib/i18n.server";
import { orHttpError } from "~/lib/http-error.server";
import { parseForm } from "~/lib/parse-form";
import { STAFF_FORM } from "~/lib/body-limits";
import { proxyPathOf } from "~/lib/proxy-path";
import { readForm } from "~/lib/read-form.server";
import { apiKeyInput } from "~/modules/api-keys/api-key-input";
import { createApiKey, listApiKeys, revokeApiKey } from "~/modules/api-keys/manage-api-keys.server";
import { listReviewSources } from "~/modules/reviews/sources/review-sources.server";
import { readCleanUp } from "~/modules/shop-sync/clean-up/clean-up-rows.server";
import { readTraces } from "~/modules/shop-sync/clean-up/read-traces.server";
import { startCleanUp, takeIntoUseAgain } from "~/modules/shop-sync/clean-up/clean-ups.server";

export { RouteError as ErrorBoundary } from "~/components/route-error";

export async function loader({ request }: LoaderFunctionArgs) {
  const { shop } = await authenticateAdmin(request);
  const keys = await listApiKeys(prisma, { shopId: shop.id });
  const sources = await listReviewSources(prisma, { shopId: shop.id });
  const cleanUp = await readCleanUp(prisma, { shopId: shop.id });
  return {
    sources: sources.map((source) => toSourceView(source, { appUrl: env.SHOPIFY_APP_URL, now: now() })),
    keys: keys.map(toApiKeyView),
    shopPages: `https://${shop.domain}${proxyPathOf(shop)}`,
    cleanUp: cleanUp && toCleanUpView(cleanUp),
    traces: await readTraces(prisma, { shopId: shop.id }),
    apiUrl: `${env.SHOPIFY_APP_URL}/api/v1`,
    documents: listDocuments(await detectLanguage(request)),
    contact: env.APP_CONTACT,
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const { shop, actor } = await authenticateAdmin(request);
  const form = await readForm(request, STAFF_FORM);
  if (form.get("intent") === "revoke") {
    await orHttpError(revokeApiKey(prisma, { shopId: shop.id, id: String(form.get("id")), now: now() }));
    return { madeKey: null, reply: null, toast: "settings.keys.revoked" };
  }
  if (form.get("intent") === "cleanUp") {
    await startCleanUp(prisma, { shopId: shop.id, now: now() });
    return { madeKey: null, reply: null, toast: null };
  }
  if (form.get("intent") === "useAgain") {
    await takeIntoUseAgain(prisma, { shopId: shop.id });
    return { madeKey: null, reply: null, toast: "settings.cleanUp.againToast" };
  }
  form.delete("intent");
  const submission = parseForm(form, apiKeyInput);
  const { saved, reply } = await replyTo(submission, (input) =>
    createApiKey(prisma, { shopId: shop.id, ...input, actor, now: now() }),
  );
  return { madeKey: saved?.key ?? null, reply, toast: null };
}

export default function SettingsPage() {
  const { keys, apiUrl, sources, documents, contact, shopPages, cleanUp, traces } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  usePolling(cleanUp?.state === "RUNNING", 2_000);
  return (
    <Page title={t("settings.title")}>
      <BlockStack gap="400">
        <KeysCard keys={keys} apiUrl={apiUrl} />
        {sources.map((source) => (
          <SourceCard key={source.kind} source={source} />
        ))}
        <ShopPagesCard address={shopPages} />
        <DocumentsCard documents={documents} contact={contact} />
        <CleanUpCard cleanUp={cleanUp} traces={traces} />
      </BlockStack>
    </Page>
  );
}
