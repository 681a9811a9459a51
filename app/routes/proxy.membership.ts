import type { ActionFunctionArgs } from "@remix-run/node";
import { authenticateProxy } from "~/platform/authenticate-proxy.server";
import { checkFormToken } from "~/platform/check-form-token.server";
import { confirmForm } from "~/components/refused/confirm-form";
import { prisma } from "~/db.server";
import { AppError } from "~/lib/app-error";
import { now } from "~/lib/clock.server";
import { SMALL_FORM } from "~/lib/body-limits";
import { detectLanguage, serverI18n } from "~/lib/i18n.server";
import { toLogin } from "~/components/refused/to-login.server";
import { readForm } from "~/lib/read-form.server";
import { joinProgramme, leaveProgramme } from "~/modules/earning/memberships/join-programme.server";
import { readJoinWording, type JoinWording } from "~/modules/members/membership/join-wording";
import { termsTextOf } from "~/modules/terms/ready-terms";
import { ensureTerms } from "~/modules/terms/programme-terms.server";
import { bookWithRuleData } from "~/rule-data/book-with-rule-data.server";
import { shopPath } from "~/lib/shop-path";

/** Redirects to the page of the form; the fragment selects the message there, so it needs no script. */
const backTo = (path: string, message: string): Response =>
  new Response(null, { status: 303, headers: { location: `${path}#stammtisch-membership-${message}` } });

/** Handles the forms of the snippet `membership` for joining and leaving, through Shopify's app proxy. */
export async function action({ request, context }: ActionFunctionArgs) {
  const { shop, customerId, proxyPath } = await authenticateProxy({ request, context });
  if (customerId === null) return toLogin(request);
  const form = await readForm(request, SMALL_FORM);
  const path = shopPath(form.get("return_to"));
  const step = form.get("step");
  const wording = step === "join" && form.get("accept") === "yes" ? readJoinWording(form.get("wording")) : null;
  if (step !== "leave" && !wording) return backTo(path, "invalid");
  const { token, valid } = await checkFormToken({ shopId: shop.id, customerId }, form);
  const joining = wording && (await readJoining(form, { shopId: shop.id, wording }));
  if (!valid || joining?.isOutdated) {
    const language = await detectLanguage(request);
    const { t } = await serverI18n(language);
    const action = `${proxyPath}/membership?${new URLSearchParams({ from: path, locale: language })}`;
    const asked = { token, action, returnTo: path };
    if (!joining) return confirmForm({ ...asked, form: "leave", fields: { step: "leave", return_to: path } }, t);
    const { isOutdated, fields, accepted } = joining;
    const terms = `${proxyPath}/terms?${new URLSearchParams({ locale: accepted.language, tone: fields.tone })}`;
    return confirmForm(
      {
        ...asked,
        form: isOutdated ? "joinAnew" : "join",
        fields: { ...fields, return_to: path },
        shown: accepted.wording,
        terms,
      },
      t,
    );
  }
  const own = { shopId: shop.id, customerId, by: "member", now: now() };
  try {
    if (joining) await bookWithRuleData(shop.id, () => joinProgramme(prisma, { ...own, accepted: joining.accepted }));
    else await leaveProgramme(prisma, own);
    return backTo(path, joining ? "joined" : "left");
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== "MEMBER_NOT_FOUND") throw error;
    return backTo(path, "unknown");
  }
}

/**
 * What joining by this form accepts: the terms as they are now, in the form's language and form of address. It is outdated when the
 * form was made for earlier ones; one from before the blocks knew of terms names none.
 */
async function readJoining(form: FormData, { shopId, wording }: { shopId: number; wording: JoinWording }) {
  const { version } = await prisma.$transaction((db) => ensureTerms(db, { shopId, now: now() }));
  const named = form.get("terms");
  const tone = form.get("tone") === "formal" ? "formal" : "informal";
  const text = termsTextOf(wording.language, tone);
  return {
    isOutdated: named !== null && named !== "" && named !== String(version),
    accepted: { ...wording, terms: { version, text } },
    fields: {
      step: "join",
      accept: "yes",
      wording: `${wording.version}-${wording.language}`,
      terms: String(version),
      tone,
    },
  };
}
