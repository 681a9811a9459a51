import { randomUUID } from "node:crypto";
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Suspense } from "react";
import { authenticateAdmin } from "~/platform/authenticate-admin.server";
import { pageWithTexts } from "~/components/lazy-with-texts";
import { emptyRewardFields } from "~/components/rewards/reward-form-fields";
import { toOtherRewards } from "~/components/rewards/reward-view";
import { prisma } from "~/db.server";
import { STAFF_FORM } from "~/lib/body-limits";
import { now } from "~/lib/clock.server";
import { replyTo } from "~/lib/form.server";
import { parseForm } from "~/lib/parse-form";
import { readForm } from "~/lib/read-form.server";
import { isUuid } from "~/lib/uuid";
import { listRewards } from "~/modules/rewards/list-rewards.server";
import { rewardForm, toRewardInput } from "~/modules/rewards/reward-form";
import { saveReward } from "~/modules/rewards/save-reward.server";
import { readLadder } from "~/modules/tiers/ladder.server";
import { withGift } from "~/rule-data/with-gift.server";
import { readerOf } from "~/platform/reader-of.server";

export { RouteError as ErrorBoundary } from "~/components/route-error";

export async function loader({ request }: LoaderFunctionArgs) {
  const { shop } = await authenticateAdmin(request);
  const of = { shopId: shop.id };
  const [rewards, { tiers }] = await Promise.all([listRewards(prisma, of), readLadder(prisma, of)]);
  return {
    newId: randomUUID(),
    reward: emptyRewardFields,
    gift: null,
    tiers: tiers.map(({ id, name }) => ({ id, name })),
    others: toOtherRewards(rewards, null),
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const { shop } = await authenticateAdmin(request);
  const form = await readForm(request, STAFF_FORM);
  const sent = form.get("newId");
  const newId = typeof sent === "string" && isUuid(sent) ? sent : randomUUID();
  const submission = parseForm(form, rewardForm(await readerOf(request, shop)));
  const { saved, reply } = await replyTo(submission, async (form) => {
    const input = await withGift(shop.id, toRewardInput(form));
    return saveReward(prisma, { shopId: shop.id, newId, input, now: now() });
  });
  if (saved) {
    const from = new URL(request.url).searchParams.get("from");
    throw redirect(`/app/rewards/${saved.id}?${new URLSearchParams({ saved: "1", ...(from && { from }) })}`);
  }
  return { reply };
}

const NewRewardPage = pageWithTexts("rewards", () => import("~/components/rewards/new-reward-page"));

export default function NewRewardRoute() {
  const loaded = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <Suspense fallback={null}>
      <NewRewardPage {...loaded} reply={answer?.reply ?? null} />
    </Suspense>
  );
}
