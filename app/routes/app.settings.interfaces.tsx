import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { BlockStack, Page } from "@shopify/polaris";
import { useTranslation } from "react-i18next";
import { authenticateAdmin } from "~/platform/authenticate-admin.server";
import { toApiKeyView } from "~/components/api-keys/api-key-view";
import { KeysCard } from "~/components/api-keys/keys-card";
import { AreaTabs } from "~/components/area-tabs";
import { SourceCard } from "~/components/reviews/source-card";
import { toSourceView } from "~/components/reviews/source-view";
import { prisma } from "~/db.server";
import { env } from "~/env.server";
import { now } from "~/lib/clock.server";
import { replyTo } from "~/lib/form.server";
import { orHttpError } from "~/lib/http-error.server";
import { parseForm } from "~/lib/parse-form";
import { STAFF_FORM } from "~/lib/body-limits";
import { readForm } from "~/lib/read-form.server";
import { apiKeyInput } from "~/modules/api-keys/api-key-input";
import { createApiKey, listApiKeys, revokeApiKey } from "~/modules/api-keys/manage-api-keys.server";
import { listReviewSources } from "~/modules/reviews/sources/review-sources.server";

export { RouteError as ErrorBoundary } from "~/components/route-error";

export async function loader({ request }: LoaderFunctionArgs) {
  const { shop } = await authenticateAdmin(request);
  const keys = await listApiKeys(prisma, { shopId: shop.id });
  const sources = await listReviewSources(prisma, { shopId: shop.id });
  return {
    sources: sources.map((source) => toSourceView(source, { appUrl: env.SHOPIFY_APP_URL, now: now() })),
    keys: keys.map(toApiKeyView),
    apiUrl: `${env.SHOPIFY_APP_URL}/api/v1`,
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const { shop, actor } = await authenticateAdmin(request);
  const form = await readForm(request, STAFF_FORM);
  if (form.get("intent") === "revoke") {
    await orHttpError(revokeApiKey(prisma, { shopId: shop.id, id: String(form.get("id")), now: now() }));
    return { madeKey: null, reply: null, toast: "settings.keys.revoked" };
  }
  form.delete("intent");
  const submission = parseForm(form, apiKeyInput);
  const { saved, reply } = await replyTo(submission, (input) =>
    createApiKey(prisma, { shopId: shop.id, ...input, actor, now: now() }),
  );
  return { madeKey: saved?.key ?? null, reply, toast: null };
}

export default function InterfacesPage() {
  const { keys, apiUrl, sources } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <Page title={t("settings.title")}>
      <BlockStack gap="400">
        <AreaTabs area="settings" />
        <KeysCard keys={keys} apiUrl={apiUrl} />
        {sources.map((source) => (
          <SourceCard key={source.kind} source={source} />
        ))}
      </BlockStack>
    </Page>
  );
}
