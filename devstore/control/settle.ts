import { setTimeout } from "node:timers/promises";
import { getInstallation } from "../state/app-installation";
import type { ControlDeps } from "./deps";

const TIMEOUT_MS = 60_000;
const POLL_MS = 60;
const CLOCK_TOLERANCE_MS = 2000;
/** settled when nothing is open this many times in a row */
const TIMES = 2;

interface Health {
  status?: string;
  time?: string;
  queue?: { waiting?: number; active?: number };
  timers?: { due?: number };
  imports?: { running?: number };
}

async function readHealth(url: string): Promise<Health | string> {
  try {
    const response = await fetch(`${url}/health`, { signal: AbortSignal.timeout(5000) });
    return response.ok ? ((await response.json()) as Health) : `the app's /health answers ${response.status}`;
  } catch (error) {
    return `the app's /health cannot be reached (${error instanceof Error ? error.message : String(error)})`;
  }
}

function openInApp({ state }: ControlDeps, health: Health): string[] {
  const numbers: [string, number | undefined][] = [
    ["queue.waiting", health.queue?.waiting],
    ["queue.active", health.queue?.active],
    ["timers.due", health.timers?.due],
    ["imports.running", health.imports?.running],
  ];
  const open = numbers.flatMap(([name, count]) => (count ? [`app ${name} = ${count}`] : []));
  const late = health.time ? Math.abs(Date.parse(health.time) - state.clock.nowMs()) : 0;
  return late > CLOCK_TOLERANCE_MS ? [...open, `app clock differs by ${Math.round(late / 1000)} s`] : open;
}

async function whatIsOpen(deps: ControlDeps): Promise<string[]> {
  const { state, webhooks, bulk, healthUrl } = deps;
  const { pending } = webhooks.counts();
  const inStore = [
    ...(pending ? [`${pending} webhooks not delivered`] : []),
    ...(bulk.idle() ? [] : ["a bulk operation is running"]),
  ];
  const health = await readHealth(healthUrl);
  if (typeof health !== "string") return [...inStore, ...openInApp(deps, health)];
  return getInstallation(state) ? [...inStore, health] : inStore;
}

/** Waits until nothing is open, twice in a row; otherwise what still is. */
export async function settle(deps: ControlDeps, timeoutMs = TIMEOUT_MS): Promise<{ open: string[]; ms: number }> {
  const start = performance.now();
  for (let quiet = 0; ;) {
    const open = await whatIsOpen(deps);
    quiet = open.length ? 0 : quiet + 1;
    const ms = Math.round(performance.now() - start);
    if (quiet >= TIMES || ms > timeoutMs) return { open, ms };
    await setTimeout(POLL_MS);
  }
}
