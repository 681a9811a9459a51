import type { Redemption, Reward } from "@prisma/client";
import type { TFunction } from "i18next";
import { tokenField } from "~/components/refused/form-parts";
import { escapeLiquid, liquidPage } from "~/lib/liquid-page";
import { currencyExponent, moneyFormat } from "~/lib/money";
import { stepOf } from "~/modules/rewards/redemption-state";
import { priceSteps, type RewardTerms } from "~/modules/rewards/reward-terms";
import { titleIn, type RewardTitle } from "~/modules/rewards/reward-title";

/** Style of the secondary button, which themes style in different ways. */
const QUIET =
  "min-height:44px;padding:0.6em 1.2em;border:1px solid;border-radius:0.6em;background:none;color:inherit;font:inherit;cursor:pointer";

interface Place {
  /** the form's action at the app proxy, with its query */
  action: string;
  token: string;
  /** path of the page that the member came from */
  returnTo: string;
  language: string;
}

const hidden = (fields: Record<string, string>): string =>
  Object.entries(fields)
    .map(([name, value]) => `<input type="hidden" name="${escapeLiquid(name)}" value="${escapeLiquid(value)}">`)
    .join("\n");

const points = (t: TFunction, count: number, language: string): string =>
  t("shop:reward.points", { count, number: new Intl.NumberFormat(language).format(count) });

const moneyText = (minor: bigint, currency: string, language: string, form?: { short: boolean }): string =>
  moneyFormat(language, currency, form).format(Number(minor) / 10 ** currencyExponent(currency));

interface Asked extends Place {
  reward: Reward;
  currency: string;
  /** id of the redemption to make, so that a second click makes no other */
  id: string;
  available: number;
  /** why the redemption just failed: a key below `reward.fault` */
  fault?: string;
}

/** Asks before points are spent; for a SLIDER also how many. Needs no script. */
export function askPage({ reward, currency, id, available, fault, ...place }: Asked, t: TFunction): Response {
  const { action, token, returnTo, language } = place;
  const text = (key: string, values: Record<string, string | number> = {}) =>
    escapeLiquid(t(`shop:reward.${key}`, values));
  const money = (minor: bigint) => moneyText(minor, currency, language);
  const title = titleIn(reward.title as RewardTitle, language);
  const steps = priceSteps(reward, available);
  // Submits the price shown: when it has changed meanwhile, the redemption fails.
  const choice =
    reward.kind !== "SLIDER"
      ? hidden({ points: String(reward.points) })
      : `<p><label for="st-points">${text("choose")}</label><br><select id="st-points" name="points">${steps
          .map((price) => {
            const worth = money((reward.amountMinor ?? 0n) * BigInt(price / reward.points));
            return `<option value="${price}">${escapeLiquid(`${points(t, price, language)}: ${worth}`)}</option>`;
          })
          .join("")}</select></p>`;
  const least = reward.minPoints ?? reward.points;
  const fits = available >= least;
  const isStale = fault === "POINTS_INVALID";
  const why =
    isStale && reward.kind !== "SLIDER" ? "PRICE_CHANGED" : (fault ?? (fits ? undefined : "INSUFFICIENT_POINTS"));
  const minimum = reward.minimumOrderMinor;
  const isCredit = reward.kind === "STORE_CREDIT";
  const form = `<form action="${escapeLiquid(action)}" method="post" accept-charset="UTF-8">
${[tokenField(token), hidden({ step: "take", rewardId: reward.id, id, return_to: returnTo }), choice].join("\n")}
<p><button class="button" type="submit">${text("take", { points: points(t, least, language), context: reward.kind })}</button></p>
</form>`;
  return liquidPage(`<h1>${escapeLiquid(title)}</h1>
${why ? `<p role="alert" tabindex="-1" autofocus style="outline:0"><strong>${text(`fault.${why}`)}</strong></p>` : ""}
<p>${text("have", { points: points(t, available, language) })}</p>
${minimum === null ? "" : `<p>${text("minimum", { amount: money(minimum) })}</p>`}
${reward.validDays === null || reward.kind === "PERK" ? "" : `<p>${text(isCredit ? "creditValid" : "valid", { count: reward.validDays })}</p>`}
${reward.approval === "STAFF" ? `<p>${text("approval")}</p>` : ""}
${fits && (fault === undefined || isStale) ? form : ""}
<p><a href="${escapeLiquid(returnTo)}">${text("back")}</a></p>`);
}

/** The result of a redemption: its code and how to use it, or why there is none. */
export function shownPage(
  { redemption, timezone, currency, ...place }: Place & { redemption: Redemption; timezone: string; currency: string },
  t: TFunction,
): Response {
  const { action, token, returnTo, language } = place;
  const { id, status, code, expiresAt, points: price } = redemption;
  const terms = redemption.terms as object as RewardTerms;
  const text = (key: string, values: Record<string, string | number> = {}) =>
    escapeLiquid(t(`shop:reward.${key}`, values));
  const canCancel = terms.cancellable && stepOf(status, "CANCEL", terms) !== null;
  const isCredit = terms.kind === "STORE_CREDIT";
  const issued = status === "ISSUED" && code !== null;
  const until =
    expiresAt && new Intl.DateTimeFormat(language, { dateStyle: "long", timeZone: timezone }).format(expiresAt);
  const use = `/discount/${encodeURIComponent(code ?? "")}?${new URLSearchParams({ redirect: returnTo })}`;
  const ofCredit = { ISSUING: "CREDITING", FULFILLED: "CREDITED" } as Partial<Record<typeof status, string>>;
  const key = status === "ISSUED" && code === null ? "PERK" : (isCredit && ofCredit[status]) || status;
  const title = titleIn(terms.title, language);
  const chosen =
    terms.kind === "SLIDER" && moneyText(BigInt(terms.amountMinor ?? 0), currency, language, { short: true });
  return liquidPage(`<h1>${escapeLiquid(chosen ? `${title}: ${chosen}` : title)}</h1>
<p role="status">${text(`status.${key}`, { points: points(t, price, language) })}</p>
${issued ? `<p><strong data-reward-code style="font-size:1.5em;letter-spacing:.08em">${escapeLiquid(code)}</strong></p>` : ""}
${issued && terms.kind === "PRODUCT" ? `<p>${text("gift")}</p>` : ""}
${until && (issued || (isCredit && status === "FULFILLED")) ? `<p>${text(isCredit ? "creditUntil" : "until", { date: until })}</p>` : ""}
${issued ? `<p><a class="button" href="${escapeLiquid(use)}">${text("use")}</a></p>` : ""}
${status === "ISSUING" ? `<p><a href="">${text("again")}</a></p>` : ""}
${
  canCancel
    ? `<form action="${escapeLiquid(action)}" method="post" accept-charset="UTF-8">
${[tokenField(token), hidden({ step: "cancel", id, return_to: returnTo })].join("\n")}
<p><button type="submit" style="${QUIET}">${text("cancel", { points: points(t, price, language) })}</button></p>
</form>`
    : ""
}
<p><a href="${escapeLiquid(returnTo)}">${text("back")}</a></p>`);
}

/** Says why a redemption is not possible, with a link back. */
export function faultPage({ fault, returnTo }: { fault: string; returnTo: string }, t: TFunction): Response {
  return liquidPage(`<p role="alert" tabindex="-1" autofocus style="outline:0">${escapeLiquid(t(`shop:reward.fault.${fault}`))}</p>
<p><a href="${escapeLiquid(returnTo)}">${escapeLiquid(t("shop:reward.back"))}</a></p>`);
}
