import { readApiKey } from "@stammtisch/devstore/runner/paths";
import type { AppInUse } from "@stammtisch/devstore/runner";
import { LOCAL_API_SECRET, signSessionToken } from "@stammtisch/devstore/signing";
import { OWNER } from "@stammtisch/devstore/state/staff";

const PATIENCE_MS = 60_000;
const POLL_MS = 150;
/** Shopify's library answers programs with 410. */
const BROWSER = "Mozilla/5.0 (X11; Linux x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/147.0.0.0 Safari/537.36";

/** Asks until the answer is there; a refusal is asked again. Throws after a minute, with what was waited for and why. */
export async function until<T>(what: string, ask: () => Promise<T | undefined>): Promise<T> {
  let refusal: unknown;
  for (const deadline = Date.now() + PATIENCE_MS; Date.now() < deadline;) {
    try {
      const answer = await ask();
      if (answer !== undefined) return answer;
    } catch (error) {
      refusal = error;
    }
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
  const why = refusal instanceof Error ? ` ${refusal.message}` : "";
  throw new Error(`${what} did not come.${why}`, { cause: refusal });
}

async function readAnswer(response: Response, what: string): Promise<string> {
  const text = await response.text();
  if (response.status >= 400) throw new Error(`${what} answered ${response.status}: ${text.slice(0, 300)}`);
  return text;
}

/** Waits as long as the answer asks when there were too many requests. */
async function unhurried(send: () => Promise<Response>): Promise<Response> {
  for (const deadline = Date.now() + PATIENCE_MS; ;) {
    const response = await send();
    if (response.status !== 429 || Date.now() > deadline) return response;
    await new Promise((resolve) => setTimeout(resolve, Number(response.headers.get("retry-after") ?? 1) * 1_000));
  }
}

/** A JSON interface: what is refused is an error with the answer in it. */
const jsonDoor =
  (base: string, headers: Record<string, string>) =>
  async <T>(method: string, path: string, body?: object): Promise<T> => {
    const sent = body && { body: JSON.stringify(body), headers: { ...headers, "content-type": "application/json" } };
    const response = await unhurried(() => fetch(`${base}${path}`, { method, headers, ...sent }));
    return JSON.parse((await readAnswer(response, `${method} ${path}`)) || "null") as T;
  };

/** What the local store's owner does outside of the app: customers, orders. */
export const openStore = ({ storeUrl }: AppInUse) => jsonDoor(`${storeUrl}/control`, {});

/** The app's merchant API. */
export const openApi = ({ appUrl, given }: AppInUse) =>
  jsonDoor(`${appUrl}/api/v1`, { authorization: `Bearer ${given.apiKey}`, "accept-language": "de" });

export type JsonDoor = ReturnType<typeof jsonDoor>;

/** Pages and forms of the app as a member of staff has them in the admin; for what the merchant API does not do. */
export function openAdminPages({ appUrl }: AppInUse, app: { dir: string; shop: string }, nowMs: () => Promise<number>) {
  const call = async (path: string, form?: Record<string, string>): Promise<Response> => {
    const staff = { userId: String(OWNER.id), sessionId: "demo", now: await nowMs() };
    const token = signSessionToken({ shop: app.shop, apiKey: readApiKey(app), apiSecret: LOCAL_API_SECRET, ...staff });
    const headers = { authorization: `Bearer ${token}`, accept: "text/html", "user-agent": BROWSER };
    const sent = form && { method: "POST", body: new URLSearchParams(form) };
    return fetch(`${appUrl}${path}`, { headers, redirect: "manual", ...sent });
  };
  return {
    read: async (path: string) => readAnswer(await call(path), path),
    /** Sends the form of a page that leads on once it is accepted. */
    send: async (path: string, form: Record<string, string>) => {
      const response = await call(path, form);
      const text = await readAnswer(response, path);
      if (response.status < 300) throw new Error(`${path} was not accepted: ${text.slice(0, 300)}`);
    },
  };
}

export type AdminPages = ReturnType<typeof openAdminPages>;

/** A customer who is logged in to the shop, with the app's forms there. */
export interface Shopper {
  /** @returns where the form leads, with its message as the fragment */
  send: (form: string, fields: Record<string, string>, photos?: { name: string; files: File[] }) => Promise<string>;
  /** of the member's personal link */
  referralCode: () => Promise<string>;
}

export async function logIn({ storeUrl }: AppInUse, email: string): Promise<Shopper> {
  const entered = new URLSearchParams({ email, return_to: "/" });
  const login = { method: "POST", body: entered, redirect: "manual" } as const;
  const cookie = (await fetch(`${storeUrl}/customer-account/login`, login)).headers.get("set-cookie")?.split(";")[0];
  if (!cookie) throw new Error(`${email} could not log in.`);
  const post = (path: string, body: FormData | URLSearchParams, headers: Record<string, string> = {}) =>
    fetch(`${storeUrl}/apps/stammtisch/${path}`, {
      method: "POST",
      redirect: "manual",
      body,
      headers: { cookie, "accept-language": "de", ...headers },
    });
  const json = { accept: "application/json" };
  // The page of a member whose card is still on its way has no token in its forms; the app gives it to who asks.
  const asked = (await (await post("referral", new URLSearchParams({ form_token: "" }), json)).json()) as Answer;
  const token = asked.formToken ?? "";
  return {
    send: async (form, fields, photos) => {
      const body = new FormData();
      for (const [name, value] of Object.entries({ form_token: token, return_to: "/", ...fields }))
        body.set(name, value);
      for (const file of photos?.files ?? []) body.append(photos!.name, file);
      const response = await post(form, body);
      const text = await readAnswer(response, form);
      const location = response.headers.get("location");
      if (!location) throw new Error(`The form ${form} of ${email} was not accepted: ${text.slice(0, 2_000)}`);
      return location;
    },
    referralCode: async () => {
      const response = await post("referral", new URLSearchParams({ form_token: token }), json);
      const { code } = JSON.parse(await readAnswer(response, "referral")) as Answer;
      if (!code) throw new Error(`${email} got no link.`);
      return code;
    },
  };
}

interface Answer {
  formToken?: string;
  code?: string;
}
