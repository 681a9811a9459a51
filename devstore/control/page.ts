import { Hono } from "hono";
import type { ShopSettings } from "../state/types/store";
import { languageOf } from "../storefront/language";
import { controlTexts } from "./page-texts";
import type { ControlState } from "./page-panels";
import { controlView } from "./page-view";

type Fields = Record<string, unknown>;

const number = (value: unknown): number => Number(value) || 0;

function faultsOf(form: Fields): object {
  if (form.do === "off") return {};
  const { duplicate, drop, delayMs, shuffle, forms, timeout, throttle, error, limit, seed } = form;
  return {
    seed: number(seed),
    webhooks: {
      duplicate: number(duplicate),
      drop: number(drop),
      delayMs: number(delayMs),
      shuffle: shuffle === "1",
      forms: number(forms),
    },
    adminApi: { timeout: number(timeout), throttle: number(throttle), error: number(error), limit: number(limit) },
  };
}

/** Runs the steps in order until one fails. @returns the failed response; undefined when all succeed */
async function firstFailure(steps: (() => Response | Promise<Response>)[]): Promise<Response | undefined> {
  for (const step of steps) {
    const answer = await step();
    if (!answer.ok) return answer;
  }
  return undefined;
}

/**
 * `/control` for browsers: a page whose buttons call the JSON routes in `json`. After moving the clock it waits until the
 * work that became due is done.
 */
export function controlPage(json: Hono, shop: Pick<ShopSettings, "locale" | "timezone">): Hono {
  const page = new Hono();
  const post = (path: string, body: object = {}) => {
    const headers = { "content-type": "application/json" };
    return json.request(path, { method: "POST", headers, body: JSON.stringify(body) });
  };

  const stepsOf = (action: string, form: Fields): (() => ReturnType<typeof post>)[] => {
    if (action === "faults") return [() => post("/faults", faultsOf(form))];
    const settle = () => post("/settle");
    return action === "clock" ? [() => post("/clock", { advance: String(form.advance) }), settle] : [settle];
  };

  page.get("/", async (c, next) => {
    if (!c.req.header("accept")?.includes("text/html")) return next();
    const state = (await (await json.request("/state")).json()) as ControlState;
    const language = languageOf(c, shop.locale);
    const { done, failure } = c.req.query();
    return c.html(controlView({ language, t: controlTexts[language], state, timezone: shop.timezone, done, failure }));
  });

  page.post("/page/:action", async (c) => {
    const action = c.req.param("action");
    const form = await c.req.parseBody();
    const failed = await firstFailure(stepsOf(action, form));
    if (!failed) return c.redirect(`/control?done=${encodeURIComponent(action)}`, 303);
    const { error = String(failed.status), open = [] } = (await failed.json()) as { error?: string; open?: unknown[] };
    const reason = [error, ...open.map((item) => (typeof item === "string" ? item : JSON.stringify(item)))].join(" ");
    return c.redirect(`/control?failure=${encodeURIComponent(reason)}`, 303);
  });

  return page;
}
