import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Suspense } from "react";
import { v7 as uuidV7 } from "uuid";
import { pageWithTexts } from "~/components/lazy-with-texts";
import { moneyView, toPlanView } from "~/components/setup/plan-view";
import { rewardTitles } from "~/components/setup/reward-titles";
import { prisma } from "~/db.server";
import { AppError } from "~/lib/app-error";
import { STAFF_FORM } from "~/lib/body-limits";
import { now } from "~/lib/clock.server";
import { createFormat } from "~/lib/format";
import { httpError, orHttpError } from "~/lib/http-error.server";
import { detectLanguage, serverI18n } from "~/lib/i18n.server";
import { readForm } from "~/lib/read-form.server";
import { sumBalances } from "~/modules/ledger/read-balances.server";
import { choosePlan } from "~/modules/setup/choose-plan.server";
import { launchProgramme } from "~/modules/setup/launch-programme.server";
import { launchInput, planInput } from "~/modules/setup/plan-input";
import { proposedItems } from "~/modules/setup/planned-changes";
import { readPlan, readYear } from "~/modules/setup/read-plan.server";
import { launchedSet, readSetup } from "~/modules/setup/setup-row.server";
import { isShopKind, SHARES } from "~/modules/setup/shop-kinds";
import { readShare } from "~/modules/setup/share-input";
import { getImportProgress } from "~/modules/shop-sync/imports.server";
import { authenticateAdmin } from "~/platform/authenticate-admin.server";

export { RouteError as ErrorBoundary } from "~/components/route-error";

/** The three steps stand in the address: nothing, `kind`, then `kind` and `share`. Without them a draft is shown, if there is one. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { shop } = await authenticateAdmin(request);
  const { searchParams } = new URL(request.url);
  const setup = await readSetup(prisma, { shopId: shop.id });
  const { draft, launchedKind, launchedAt } = setup;
  const language = await detectLanguage(request);
  const { t } = await serverI18n(language);
  const format = createFormat({ language, timeZone: shop.timezone, currency: shop.currency });
  const around = { launched: launchedAt !== null, ordersImport: await ordersImport(shop.id) };
  const shown = searchParams.has("kind") ? null : draft;
  const kind = shown?.kind ?? searchParams.get("kind");
  if (!isShopKind(kind)) return { ...around, step: "kind" as const };
  const reader = { t, format, now: now() };
  const titleOf = await rewardTitles(shop.currency);
  const balances = await sumBalances(prisma, { shopId: shop.id });
  const asked = { ...reader, kind, launched: launchedSet(setup), titleOf, balances };
  const plan = await orHttpError(readPlan(prisma, { shop, kind, launchedKind }));
  const year = await readYear(prisma, { shop, programme: plan.programme, now: reader.now });
  if (shown) {
    const view = toPlanView(plan, year, { ...asked, share: shown.share, items: shown.items });
    return { ...around, step: "draft" as const, kind, id: shown.id, plan: view };
  }
  const { share, typed, fault } = readShare(searchParams, language);
  if (share === null) {
    const items = proposedItems(plan.changes);
    const shares = SHARES.map((one) => ({ value: one, ...moneyView(plan, year, { share: one, items, t, format }) }));
    return { ...around, step: "share" as const, kind, shares, own: { typed, fault } };
  }
  const view = toPlanView(plan, year, { ...asked, share, items: null });
  return { ...around, step: "confirm" as const, kind, shareValue: share, id: uuidV7(), plan: view };
}
export type SetupStep = Awaited<ReturnType<typeof loader>>;

async function ordersImport(shopId: number) {
  const orders = (await getImportProgress(prisma, { shopId })).find(({ kind }) => kind === "ORDERS");
  if (orders?.status === "DONE") return "DONE" as const;
  return orders?.status === "FAILED" ? ("FAILED" as const) : ("RUNNING" as const);
}

export async function action({ request }: ActionFunctionArgs) {
  const { shop, actor } = await authenticateAdmin(request);
  const form = await readForm(request, STAFF_FORM);
  const shopId = shop.id;
  if (form.get("intent") === "choose") {
    const plan = planInput.safeParse({ ...Object.fromEntries(form), items: form.getAll("item") });
    if (!plan.success) throw httpError("INVALID", 400);
    await choosePlan(prisma, { shopId, plan: plan.data });
    throw redirect("/app/setup");
  }
  const launch = launchInput.safeParse(Object.fromEntries(form));
  if (form.get("intent") !== "launch" || !launch.success) throw httpError("INVALID", 400);
  try {
    const titleOf = await rewardTitles(shop.currency);
    await launchProgramme(prisma, { shopId, launch: launch.data, titleOf, actor, now: now() });
  } catch (error) {
    if (!(error instanceof AppError) || error.status !== 409) throw error;
    return { refused: error.code };
  }
  throw redirect("/app?launched=1");
}

const SetupPage = pageWithTexts("setup", () => import("~/components/setup/setup-page"));

export default function SetupRoute() {
  const step = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <Suspense fallback={null}>
      <SetupPage step={step} refused={answer?.refused ?? null} />
    </Suspense>
  );
}
