import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData, useSearchParams } from "@remix-run/react";
import { Suspense } from "react";
import { authenticateAdmin } from "~/platform/authenticate-admin.server";
import { pageWithTexts } from "~/components/lazy-with-texts";
import { toRewardView } from "~/components/rewards/reward-view";
import { prisma } from "~/db.server";
import { listRewards } from "~/modules/rewards/list-rewards.server";

export { RouteError as ErrorBoundary } from "~/components/route-error";

export async function loader({ request }: LoaderFunctionArgs) {
  const { shop } = await authenticateAdmin(request);
  const rewards = await listRewards(prisma, { shopId: shop.id });
  return { rewards: rewards.map((reward) => toRewardView(reward, shop.currency)) };
}

const RewardsPage = pageWithTexts("rewards", () => import("~/components/rewards/rewards-page"));

export default function RewardsRoute() {
  const { rewards } = useLoaderData<typeof loader>();
  const [params] = useSearchParams();
  return (
    <Suspense fallback={null}>
      <RewardsPage rewards={rewards} removed={params.has("removed")} />
    </Suspense>
  );
}
