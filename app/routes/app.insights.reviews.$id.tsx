import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import { Layout, Page } from "@shopify/polaris";
import { useTranslation } from "react-i18next";
import { authenticateAdmin } from "~/platform/authenticate-admin.server";
import { AnswerCard } from "~/components/reviews/answer-card";
import { DecisionCard } from "~/components/reviews/decision-card";
import { ReviewBadges } from "~/components/reviews/review-badges";
import { ReviewCard } from "~/components/reviews/review-card";
import { toReviewView } from "~/components/reviews/review-view";
import { useWayBack } from "~/components/way-back";
import { useToast } from "~/components/use-toast";
import { prisma } from "~/db.server";
import { now } from "~/lib/clock.server";
import { httpError, orHttpError } from "~/lib/http-error.server";
import { STAFF_FORM } from "~/lib/body-limits";
import { readForm } from "~/lib/read-form.server";
import { decideReview, reviewDecision } from "~/modules/approvals/decide-review.server";
import { readWords } from "~/modules/approvals/decision-input";
import { answerReview } from "~/modules/reviews/answer-review.server";
import { getReview } from "~/modules/reviews/get-review.server";
import { answerInput } from "~/modules/reviews/review-input";

export { RouteError as ErrorBoundary } from "~/components/route-error";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { shop } = await authenticateAdmin(request);
  const review = await orHttpError(getReview(prisma, { shopId: shop.id, id: params.id ?? "" }));
  return { review: toReviewView(review) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { shop, actor, actorName } = await authenticateAdmin(request);
  const { id } = await orHttpError(getReview(prisma, { shopId: shop.id, id: params.id ?? "" }));
  const target = { shopId: shop.id, id, now: now() };
  const form = await readForm(request, STAFF_FORM);
  if (form.get("intent") === "answer") {
    const input = answerInput.safeParse({ answer: form.get("answer") });
    if (!input.success) throw httpError("INVALID", 400);
    await orHttpError(answerReview(prisma, { ...target, answer: input.data.answer }));
    return { toast: input.data.answer ? "review.answerSaved" : "review.answerRemoved" };
  }
  const wanted = reviewDecision.safeParse(form.get("status"));
  const words = readWords(form);
  if (!wanted.success || !words.success) throw httpError("INVALID", 400);
  const decision = { ...target, status: wanted.data, words: words.data, actor, actorName };
  const status = await orHttpError(decideReview(prisma, decision));
  return { toast: status === wanted.data ? `review.toast.${status}` : "review.toast.already" };
}

export default function ReviewPage() {
  const { review } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const busy = useNavigation().state !== "idle";
  const { t } = useTranslation();
  useToast(answer);
  return (
    <Page
      title={t("review.title", { product: review.productTitle })}
      titleMetadata={<ReviewBadges review={review} />}
      backAction={useWayBack()}
    >
      <Layout>
        <Layout.Section>
          <ReviewCard review={review} />
        </Layout.Section>
        <Layout.Section variant="oneThird">
          <DecisionCard review={review} busy={busy} />
        </Layout.Section>
        <Layout.Section variant="fullWidth">
          <AnswerCard key={review.answeredAt} review={review} busy={busy} />
        </Layout.Section>
      </Layout>
    </Page>
  );
}
