import type { ActionFunctionArgs } from "@remix-run/node";
import { authenticateProxy } from "~/platform/authenticate-proxy.server";
import { checkFormToken } from "~/platform/check-form-token.server";
import { birthdayForm } from "~/components/refused/birthday-form";
import { birthdayWords } from "~/components/refused/birthday-words";
import { confirmForm } from "~/components/refused/confirm-form";
import { prisma } from "~/db.server";
import { AppError } from "~/lib/app-error";
import { now } from "~/lib/clock.server";
import { SMALL_FORM } from "~/lib/body-limits";
import { detectLanguage, serverI18n } from "~/lib/i18n.server";
import { toLogin } from "~/components/refused/to-login.server";
import { readForm } from "~/lib/read-form.server";
import { birthdayInput } from "~/modules/members/birthday-input";
import { setBirthday } from "~/modules/members/set-birthday.server";
import { shopPath } from "~/lib/shop-path";

/** Errors for which the block `birthday` has a message. */
const messages: Record<string, string> = { BIRTHDAY_SET: "again", MEMBER_NOT_FOUND: "unknown" };

/** Redirects to the page of the form; the fragment selects the message there, so it needs no script. */
const backTo = (path: string, message: string): Response =>
  new Response(null, { status: 303, headers: { location: `${path}#stammtisch-birthday-${message}` } });

const textOf = (value: FormDataEntryValue | null): string => (typeof value === "string" ? value : "");

/** Handles the form of the block `birthday`, through Shopify's app proxy. */
export async function action({ request, context }: ActionFunctionArgs) {
  const { shop, customerId, proxyPath } = await authenticateProxy({ request, context });
  if (customerId === null) return toLogin(request);
  const form = await readForm(request, SMALL_FORM);
  const path = shopPath(form.get("return_to"));
  const typed = { month: textOf(form.get("month")), day: textOf(form.get("day")) };
  const birthday = birthdayInput.safeParse(typed);
  const { token, valid } = await checkFormToken({ shopId: shop.id, customerId }, form);
  if (!birthday.success || !valid) {
    const language = await detectLanguage(request);
    const { t } = await serverI18n(language);
    const target = `${proxyPath}/birthday?${new URLSearchParams({ from: path, locale: language })}`;
    const asked = { token, action: target, returnTo: path };
    if (!birthday.success) return birthdayForm({ ...asked, typed, language }, t);
    const { month, day } = birthday.data;
    const fields = { month: String(month), day: String(day), return_to: path };
    return confirmForm({ ...asked, form: "birthday", fields, shown: birthdayWords(birthday.data, language) }, t);
  }
  try {
    await setBirthday(prisma, { shopId: shop.id, customerId, birthday: birthday.data, by: "MEMBER", now: now() });
    return backTo(path, "saved");
  } catch (error) {
    const message = error instanceof AppError ? messages[error.code] : undefined;
    if (!message) throw error;
    return backTo(path, message);
  }
}
