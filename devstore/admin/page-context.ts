import type { Context } from "hono";
import { getCookie } from "hono/cookie";
import type { AppTexts } from "../app-texts";
import type { StaffMember } from "../state/staff";
import type { StoreState } from "../state/types/store";
import type { Minor, Millis } from "../state/types/values";
import { readStaff } from "./staff-session";
import { de } from "./texts/de";
import { en, type Texts } from "./texts/en";

type Language = "en" | "de";
const LANGUAGES: Record<Language, Texts> = { en, de };
export const LANGUAGE_COOKIE = "admin_language";

/** What every admin page reads: the request, and texts and formats in the staff member's language. */
export interface Page {
  state: StoreState;
  language: Language;
  t: Texts;
  /** the app's description, or a general one */
  about: AppTexts;
  /** the staff member who is signed in */
  staff: StaffMember;
  path: string;
  query: (name: string) => string;
  /** result of a submitted form, shown once; "" for none */
  notice: string;
  money: (amount: Minor, currency?: string) => string;
  date: (at: Millis) => string;
  dateTime: (at: Millis) => string;
  number: (value: number) => string;
}

export function readPage(context: Context, state: StoreState): Page {
  const language = readLanguage(context);
  const { timezone, currency: shopCurrency } = state.shop;
  const day = new Intl.DateTimeFormat(language, { dateStyle: "medium", timeZone: timezone });
  const moment = new Intl.DateTimeFormat(language, { dateStyle: "medium", timeStyle: "short", timeZone: timezone });
  const plain = new Intl.NumberFormat(language);
  return {
    state,
    language,
    t: LANGUAGES[language],
    about: state.app.texts?.[language] ?? LANGUAGES[language].app.texts(state.app.name),
    staff: readStaff(context),
    path: context.req.path,
    query: (name) => context.req.query(name) ?? "",
    notice: noticeOf(LANGUAGES[language], context.req.query("done")),
    money: (amount, currency = shopCurrency) =>
      new Intl.NumberFormat(language, { style: "currency", currency }).format(amount / 100),
    date: (at) => day.format(at),
    dateTime: (at) => moment.format(at),
    number: (value) => plain.format(value),
  };
}

function readLanguage(context: Context): Language {
  const chosen = getCookie(context, LANGUAGE_COOKIE);
  if (chosen === "en" || chosen === "de") return chosen;
  return /^\s*de\b/i.test(context.req.header("accept-language") ?? "") ? "de" : "en";
}

/** The URL names the notice by a key, so that a link cannot make the admin show any other text. */
function noticeOf({ order, customer, apps, flow, saved }: Texts, key: string | undefined): string {
  const notices: Record<string, string> = {
    ...order.done,
    consent: customer.consentSaved,
    uninstalled: apps.uninstalled,
    flowRan: flow.ran,
    saved,
  };
  return (key && notices[key]) || "";
}
