import type { ActionFunctionArgs } from "@remix-run/node";
import { authenticateProxy } from "~/platform/authenticate-proxy.server";
import { checkFormToken } from "~/platform/check-form-token.server";
import { confirmForm } from "~/components/refused/confirm-form";
import { prisma } from "~/db.server";
import { AppError } from "~/lib/app-error";
import { now } from "~/lib/clock.server";
import { SMALL_FORM } from "~/lib/body-limits";
import { detectLanguage, serverI18n } from "~/lib/i18n.server";
import { toLogin } from "~/platform/to-login.server";
import { readForm } from "~/lib/read-form.server";
import { joinProgramme, leaveProgramme } from "~/modules/earning/memberships/join-programme.server";
import { readJoinWording } from "~/modules/members/membership/join-wording";
import { bookWithRuleData } from "~/rule-data/book-with-rule-data.server";
import { shopPath } from "~/lib/shop-path";

/** Redirects to the page of the form; the fragment selects the message there, so it needs no script. */
const backTo = (path: string, message: string): Response =>
  new Response(null, { status: 303, headers: { location: `${path}#stammtisch-membership-${message}` } });

/** Handles the forms of the snippet `membership` for joining and leaving, through Shopify's app proxy. */
export async function action({ request, context }: ActionFunctionArgs) {
  const { shop, customerId, proxyPath } = await authenticateProxy({ request, context });
  if (customerId === null) return toLogin();
  const form = await readForm(request, SMALL_FORM);
  const path = shopPath(form.get("return_to"));
  const step = form.get("step");
  const accepted = step === "join" && form.get("accept") === "yes" ? readJoinWording(form.get("wording")) : null;
  if (step !== "leave" && !accepted) return backTo(path, "invalid");
  const { token, valid } = await checkFormToken({ shopId: shop.id, customerId }, form);
  if (!valid) {
    const language = await detectLanguage(request);
    const ofJoining = { step: "join", accept: "yes", wording: `${accepted?.version}-${accepted?.language}` };
    const fields = { ...(accepted ? ofJoining : { step: "leave" }), return_to: path };
    const target = `${proxyPath}/membership?${new URLSearchParams({ locale: language })}`;
    const shown = accepted ? { shown: accepted.wording } : {};
    const { t } = await serverI18n(language);
    const asked = { form: accepted ? "join" : "leave", token, action: target, fields, returnTo: path } as const;
    return confirmForm({ ...asked, ...shown }, t);
  }
  const own = { shopId: shop.id, customerId, by: "member", now: now() };
  try {
    if (accepted) await bookWithRuleData(shop.id, () => joinProgramme(prisma, { ...own, accepted }));
    else await leaveProgramme(prisma, own);
    return backTo(path, accepted ? "joined" : "left");
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== "MEMBER_NOT_FOUND") throw error;
    return backTo(path, "unknown");
  }
}
