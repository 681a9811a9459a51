import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import type { Redemption } from "@prisma/client";
import { v7 as uuidV7 } from "uuid";
import { z } from "zod";
import type { TFunction } from "i18next";
import { askPage, faultPage, shownPage } from "~/components/redemptions/redemption-pages";
import { prisma } from "~/db.server";
import { AppError } from "~/lib/app-error";
import { SMALL_FORM } from "~/lib/body-limits";
import { now } from "~/lib/clock.server";
import { detectLanguage, serverI18n } from "~/lib/i18n.server";
import { readForm } from "~/lib/read-form.server";
import { shopPath } from "~/lib/shop-path";
import { isUuid } from "~/lib/uuid";
import { readBalances } from "~/modules/ledger/read-balances.server";
import { advanceRedemptions } from "~/modules/rewards/advance-redemptions.server";
import { getRedemption } from "~/modules/rewards/list-redemptions.server";
import { getReward } from "~/modules/rewards/list-rewards.server";
import { redeemReward } from "~/modules/rewards/redeem-reward.server";
import type { RewardTerms } from "~/modules/rewards/reward-terms";
import { authenticateProxy } from "~/platform/authenticate-proxy.server";
import { checkFormToken } from "~/platform/check-form-token.server";
import { memberFormToken } from "~/platform/member-form-token.server";
import { toLogin } from "~/components/refused/to-login.server";

/** A code is mostly made within a second; a page that waits so long shows it at once. */
const PATIENCE_MS = 3_000;
const STEP_MS = 150;

/** of a form; what is no whole number counts as not chosen */
const wholeNumber = z
  .string()
  .regex(/^\d{1,9}$/)
  .transform(Number);

interface Member {
  shopId: number;
  customerId: bigint;
}

/** The member's own redemption. @throws AppError REDEMPTION_NOT_FOUND, also for somebody else's */
async function ownRedemption({ shopId, customerId }: Member, id: string): Promise<Redemption> {
  const redemption = await getRedemption(prisma, { shopId, id });
  if (redemption.customerId !== customerId) throw new AppError("REDEMPTION_NOT_FOUND", { status: 404 });
  return redemption;
}

async function withCode(member: Member, id: string): Promise<Redemption> {
  for (let waited = 0; ; waited += STEP_MS) {
    const redemption = await ownRedemption(member, id);
    if (redemption.status !== "ISSUING" || waited >= PATIENCE_MS) return redemption;
    await new Promise((resolve) => setTimeout(resolve, STEP_MS));
  }
}

async function pageOf(request: Request, { proxyPath, returnTo }: { proxyPath: string; returnTo: string }) {
  const language = await detectLanguage(request);
  const { t } = await serverI18n(language);
  return { t, language, action: `${proxyPath}/rewards?${new URLSearchParams({ from: returnTo, locale: language })}` };
}

/** Shows a redemption of the logged-in member: its code, or what became of it. */
export async function loader(args: LoaderFunctionArgs) {
  const { request } = args;
  const { shop, customerId, proxyPath } = await authenticateProxy(args);
  if (customerId === null) return toLogin(request);
  const member = { shopId: shop.id, customerId };
  const { searchParams } = new URL(request.url);
  const returnTo = shopPath(searchParams.get("from"));
  const { t, ...page } = await pageOf(request, { proxyPath, returnTo });
  return orFault({ returnTo, t }, async () => {
    const redemption = await withCode(member, searchParams.get("redemption") ?? "");
    const { timezone, currency } = shop;
    return shownPage({ redemption, timezone, currency, token: memberFormToken(member), returnTo, ...page }, t);
  });
}

/**
 * The block's form and those of the app's own pages, through Shopify's app proxy, without script: asks before points are spent,
 * takes the reward, gives one back.
 */
export async function action(args: ActionFunctionArgs) {
  const { request } = args;
  const { shop, customerId, proxyPath } = await authenticateProxy(args);
  if (customerId === null) return toLogin(request);
  const member = { shopId: shop.id, customerId };
  const form = await readForm(request, SMALL_FORM);
  const sent = readFields(form);
  const { token, valid } = await checkFormToken(member, form);
  const { returnTo } = sent;
  const { t, ...page } = await pageOf(request, { proxyPath, returnTo });
  const shown = (id: string) => {
    const query = new URLSearchParams({ redemption: id, from: returnTo, locale: page.language });
    return new Response(null, { status: 303, headers: { location: `${proxyPath}/rewards?${query}` } });
  };
  return orFault({ returnTo, t }, async () => {
    if (sent.step === "cancel") {
      // Without its token the form changes nothing, and its page shows it again with one.
      if (valid) await giveBack(member, sent.id);
      return shown(sent.id);
    }
    const asked = { ...(await readAsked(member, sent.rewardId)), currency: shop.currency, token, returnTo, ...page };
    // Nothing is spent by the first form: it needs no token.
    const isAsking = sent.step !== "take" || !isUuid(sent.id);
    if (isAsking || !valid) return askPage({ ...asked, id: isAsking ? uuidV7() : sent.id }, t);
    try {
      const { id, rewardId, points } = sent;
      const taken = await redeemReward(prisma, { ...member, id, rewardId, ...points, actor: "member", now: now() });
      return shown(taken.id);
    } catch (error) {
      if (!isRefusal(error)) throw error;
      return askPage({ ...asked, id: uuidV7(), fault: error.code }, t);
    }
  });
}

function readFields(form: FormData) {
  const textOf = (name: string) => {
    const value = form.get(name);
    return typeof value === "string" ? value : "";
  };
  const points = wholeNumber.safeParse(textOf("points")).data;
  return {
    step: textOf("step"),
    id: textOf("id"),
    rewardId: textOf("rewardId"),
    returnTo: shopPath(textOf("return_to")),
    points: points === undefined ? {} : { points },
  };
}

async function readAsked({ shopId, customerId }: Member, rewardId: string) {
  const reward = await getReward(prisma, { shopId, id: rewardId });
  const balances = await readBalances(prisma, { shopId, customerIds: [customerId] });
  return { reward, available: balances.get(customerId)?.available ?? 0 };
}

const isRefusal = (error: unknown): error is AppError => error instanceof AppError && error.status < 500;

async function orFault(
  { returnTo, t }: { returnTo: string; t: TFunction },
  work: () => Promise<Response>,
): Promise<Response> {
  try {
    return await work();
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return faultPage({ fault: error.code, returnTo }, t);
  }
}

/** What the shop lets members give back; anything else stays as it is. @throws AppError REDEMPTION_NOT_OPEN (409) */
async function giveBack(member: Member, id: string): Promise<void> {
  const redemption = await ownRedemption(member, id);
  const changed =
    (redemption.terms as object as RewardTerms).cancellable &&
    (await prisma.$transaction((db) =>
      advanceRedemptions(db, { shopId: member.shopId, ids: [id], event: "CANCEL", actor: "member", now: now() }),
    ));
  if (!changed || changed.length === 0) throw new AppError("REDEMPTION_NOT_OPEN", { status: 409 });
}
