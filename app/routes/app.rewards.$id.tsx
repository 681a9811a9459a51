import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import { Suspense } from "react";
import { authenticateAdmin } from "~/platform/authenticate-admin.server";
import { pageWithTexts } from "~/components/lazy-with-texts";
import { toRewardFields } from "~/components/rewards/reward-form-fields";
import { toOtherRewards, toRedemptionView, toRewardView } from "~/components/rewards/reward-view";
import { prisma } from "~/db.server";
import { AppError } from "~/lib/app-error";
import { STAFF_FORM } from "~/lib/body-limits";
import { now } from "~/lib/clock.server";
import { replyTo } from "~/lib/form.server";
import { httpError, orHttpError } from "~/lib/http-error.server";
import { parseForm } from "~/lib/parse-form";
import { readForm } from "~/lib/read-form.server";
import { readWords } from "~/modules/approvals/decision-input";
import { takeRedemptionStep } from "~/modules/approvals/take-redemption-step.server";
import { listRewardRedemptions } from "~/modules/rewards/list-reward-redemptions.server";
import { getReward, listRewards } from "~/modules/rewards/list-rewards.server";
import { redemptionStep } from "~/modules/rewards/redemption-step";
import { rewardForm, toRewardInput } from "~/modules/rewards/reward-form";
import type { RewardTitle } from "~/modules/rewards/reward-title";
import { archiveReward, saveReward } from "~/modules/rewards/save-reward.server";
import { readLadder } from "~/modules/tiers/ladder.server";
import { askShopify } from "~/platform/ask-shopify.server";
import { withGift } from "~/rule-data/with-gift.server";
import { readGift } from "~/shopify/read-gift";
import { readerOf } from "~/platform/reader-of.server";

export { RouteError as ErrorBoundary } from "~/components/route-error";

const MOST_REDEMPTIONS = 20;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { shop } = await authenticateAdmin(request);
  const of = { shopId: shop.id };
  const reward = await orHttpError(getReward(prisma, { ...of, id: params.id ?? "" }));
  const [rewards, { tiers }, redemptions, gift] = await Promise.all([
    listRewards(prisma, of),
    readLadder(prisma, of),
    listRewardRedemptions(prisma, { ...of, rewardId: reward.id, limit: MOST_REDEMPTIONS }),
    giftOf(shop.id, reward.productId),
  ]);
  const tierIds = tiers.map(({ id }) => id);
  return {
    version: reward.updatedAt.toISOString(),
    view: toRewardView(reward, shop.currency),
    fields: toRewardFields(reward, { currency: shop.currency, tierIds }),
    tiers: tiers.map(({ id, name }) => ({ id, name })),
    tiersGone: reward.tierIds.some((id) => !tierIds.includes(id)),
    others: toOtherRewards(rewards, reward.id),
    redemptions: redemptions.map(toRedemptionView),
    gift,
  };
}

const giftOf = async (shopId: number, productId: bigint | null) =>
  productId === null ? null : askShopify(shopId, { ask: (graphql) => readGift(graphql, productId), otherwise: null });

export async function action({ request, params }: ActionFunctionArgs) {
  const { shop, actor, actorName } = await authenticateAdmin(request);
  const form = await readForm(request, STAFF_FORM);
  const of = { shopId: shop.id, id: params.id ?? "", now: now() };
  if (form.get("intent") === "remove") {
    if (await isRemoved(of)) throw redirect("/app/rewards?removed=1");
    return { reply: null, toast: "rewards:inUse" };
  }
  const before = await orHttpError(getReward(prisma, of));
  if (form.get("intent") === "step") {
    const asked = redemptionStep.safeParse(Object.fromEntries(form));
    const words = readWords(form);
    if (!asked.success || !words.success) throw httpError("INVALID", 400);
    const { step, redemptionId } = asked.data;
    const taken = { ...of, id: redemptionId, step, words: words.data, actor, actorName };
    const changed = await takeRedemptionStep(prisma, taken);
    return { reply: null, toast: changed ? `rewards:step.${step}.done` : "rewards:step.unchanged" };
  }
  const submission = parseForm(form, rewardForm(await readerOf(request, shop)));
  const { reply } = await replyTo(submission, async (form) => {
    const input = await withGift(shop.id, toRewardInput(form, before.title as RewardTitle));
    return saveReward(prisma, { ...of, input });
  });
  return { reply, toast: reply ? null : "rewards:saved" };
}

/** Takes the reward out of the programme. @returns false while something of it waits for staff */
async function isRemoved(of: Parameters<typeof archiveReward>[1]): Promise<boolean> {
  try {
    await archiveReward(prisma, of);
    return true;
  } catch (error) {
    if (error instanceof AppError && error.code === "REWARD_IN_USE") return false;
    return orHttpError(Promise.reject(error as Error));
  }
}

/** A new reward is shown at its own address, which says that it was saved. */
const created = { toast: "rewards:saved" };

const RewardPage = pageWithTexts("rewards", () => import("~/components/rewards/reward-page"));

export default function RewardRoute() {
  const loaded = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [params] = useSearchParams();
  const toasted = answer ?? (params.has("saved") ? created : null);
  return (
    <Suspense fallback={null}>
      <RewardPage {...loaded} reply={answer?.reply ?? null} toasted={toasted} />
    </Suspense>
  );
}
