import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Suspense } from "react";
import { authenticateAdmin } from "~/platform/authenticate-admin.server";
import { pageWithTexts } from "~/components/lazy-with-texts";
import { useToast } from "~/components/use-toast";
import { prisma } from "~/db.server";
import { TERMS_FORM } from "~/lib/body-limits";
import { now } from "~/lib/clock.server";
import { replyTo } from "~/lib/form.server";
import { parseForm } from "~/lib/parse-form";
import { proxyPathOf } from "~/lib/proxy-path";
import { readForm } from "~/lib/read-form.server";
import { expiryTexts, readyTerms } from "~/modules/terms/ready-terms";
import { termsForm } from "~/modules/terms/terms-input";
import { findTerms, publishTerms, readShopTerms } from "~/modules/terms/programme-terms.server";

export { RouteError as ErrorBoundary } from "~/components/route-error";

export async function loader({ request }: LoaderFunctionArgs) {
  const { shop } = await authenticateAdmin(request);
  const of = { shopId: shop.id };
  const [shopTerms, published] = await Promise.all([readShopTerms(prisma, of), findTerms(prisma, of)]);
  const ready = readyTerms(shopTerms);
  const { version, publishedAt, ...texts } = published ?? { version: 0, publishedAt: null, ...ready };
  const isShown = published !== null || shop.membershipMode === "JOINED";
  return {
    version,
    publishedAt: publishedAt?.toISOString() ?? null,
    texts,
    ready,
    expiry: expiryTexts(shopTerms.expiry),
    shopPage: isShown ? `https://${shop.domain}${proxyPathOf(shop)}/terms` : null,
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const { shop } = await authenticateAdmin(request);
  const submission = parseForm(await readForm(request, TERMS_FORM), termsForm);
  const { reply } = await replyTo(submission, ({ after, ...texts }) =>
    publishTerms(prisma, { shopId: shop.id, texts, after: Number(after), now: now() }),
  );
  return { reply, toast: reply ? null : "terms:saved" };
}

const TermsPage = pageWithTexts("terms", () => import("~/components/terms/terms-page"));

export default function TermsRoute() {
  const { version, ...loaded } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  useToast(answer);
  // Where it was refused, what was typed stays, also beside terms that somebody else has published.
  const key = answer?.reply ? "refused" : version;
  return (
    <Suspense fallback={null}>
      <TermsPage key={key} version={version} {...loaded} reply={answer?.reply ?? null} />
    </Suspense>
  );
}
