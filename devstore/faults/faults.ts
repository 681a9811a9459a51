import { setTimeout } from "node:timers/promises";
import { getSetting, setSetting } from "../state/settings";
import type { StoreState } from "../state/types/store";
import { inAnotherForm } from "../webhooks/other-forms";
import { draw, sequence } from "./random";

export interface FaultSettings {
  seed: number;
  /** shares are 0 to 1; `forms` is the share of orders/* and refunds/* payloads sent in another form (`other-forms.ts`) */
  webhooks: { duplicate: number; drop: number; delayMs: number; shuffle: boolean; forms: number };
  adminApi: { timeout: number; throttle: number; error: number; limit: number };
}

type FaultInput = { [Part in keyof FaultSettings]?: Partial<FaultSettings[Part]> } & { seed?: number };

interface WebhookFaults {
  /** attempts that fail without reaching the app */
  drops: number;
  copies: number;
  delayMs: number;
}

export interface Faults {
  current(): FaultSettings;
  /** Replaces the settings and starts counting anew; faults that the input does not name are off. */
  set(input: FaultInput): FaultSettings;
  /** Decides the faults of the next webhook. */
  nextWebhookFaults(): WebhookFaults;
  /** The body of the next webhook, in another form for some. */
  formOf(topic: string, body: string): string;
  nextApiFault(): (typeof API_FAULTS)[number] | undefined;
  /** Waits until the client gives up, at most 10 s. */
  hang(signal: AbortSignal): Promise<void>;
}

const NONE: FaultSettings = {
  seed: 1,
  webhooks: { duplicate: 0, drop: 0, delayMs: 0, shuffle: false, forms: 0 },
  adminApi: { timeout: 0, throttle: 0, error: 0, limit: 0 },
};

const API_FAULTS = ["timeout", "throttle", "error", "limit"] as const;
const KEY = "faults";
const SHUFFLE_WINDOW_MS = 400;
const HANG_MS = 10_000;

export function createFaults(state: StoreState): Faults {
  let settings = { ...NONE, ...getSetting<FaultSettings>(state, KEY) };
  let webhooks = 0;
  let events = 0;
  let calls = 0;
  return {
    current: () => settings,
    set(input) {
      settings = {
        seed: input.seed ?? NONE.seed,
        webhooks: { ...NONE.webhooks, ...input.webhooks },
        adminApi: { ...NONE.adminApi, ...input.adminApi },
      };
      webhooks = 0;
      events = 0;
      calls = 0;
      setSetting(state, KEY, settings);
      return settings;
    },
    nextWebhookFaults() {
      const { seed } = settings;
      const { drop, duplicate, delayMs, shuffle } = settings.webhooks;
      webhooks += 1;
      const dice = (name: string) => draw(seed, `${name}${webhooks}`);
      const delay = Math.round(delayMs * dice("delay"));
      return {
        drops: dice("drop") < drop ? 1 : 0,
        copies: dice("duplicate") < duplicate ? 2 : 1,
        delayMs: delay + (shuffle ? Math.round(SHUFFLE_WINDOW_MS * dice("shuffle")) : 0),
      };
    },
    formOf(topic, body) {
      events += 1;
      const dice = sequence(settings.seed, `form${events}-`);
      return dice() < settings.webhooks.forms ? inAnotherForm(topic, body, dice) : body;
    },
    nextApiFault() {
      calls += 1;
      let dice = draw(settings.seed, `api${calls}`);
      for (const fault of API_FAULTS) {
        if (dice < settings.adminApi[fault]) return fault;
        dice -= settings.adminApi[fault];
      }
      return undefined;
    },
    async hang(signal) {
      await setTimeout(HANG_MS, undefined, { signal }).catch(() => undefined);
    },
  };
}
