import { setTimeout } from "node:timers/promises";
import { getInstallation, wasEverInstalled } from "../state/app-installation";
import { failingInApp, openInApp, readHealth } from "./app-health";
import type { ControlDeps } from "./deps";

const POLL_MS = 60;
/** After so long without any change, however slow the machine is, nothing will change any more. */
const STILL_MS = 60_000;
/** Below the time after which clients give up waiting for an answer. */
const LONGEST_MS = 240_000;

export interface Settled {
  /** open work; settled when empty */
  open: string[];
  /** jobs that fail again and again */
  failing: string[];
  ms: number;
}

interface Look {
  open: string[];
  failing: string[];
  /** Only failing jobs are open. */
  stuck: boolean;
  /** changes with all that happens */
  mark: string;
}

/** What the store itself waits for, and a mark of all that has happened between it and the app so far. */
function lookAtStore({ webhooks, bulk, traffic }: ControlDeps) {
  const { pending, delivered, failed } = webhooks.counts();
  const open = [
    ...(pending ? [`${pending} webhooks not delivered`] : []),
    ...(bulk.idle() ? [] : ["a bulk operation is running"]),
    ...(traffic.open ? [`${traffic.open} requests under way`] : []),
  ];
  return { open, mark: [traffic.seen, pending, delivered, failed].join() };
}

/**
 * Nothing is open when the app has no work at one moment, and from before that moment until after it the store had none
 * for the app and nothing passed between them. Work of the app that is neither a request nor in its queue does not exist.
 */
async function look(deps: ControlDeps): Promise<Look> {
  const { state, healthUrl } = deps;
  const before = lookAtStore(deps);
  const health = await readHealth(healthUrl);
  const after = lookAtStore(deps);
  const inStore = [...new Set([...before.open, ...after.open])];
  const passed = before.mark === after.mark ? [] : ["something has just passed between store and app"];
  if (typeof health === "string") {
    const open = getInstallation(state) ? [...inStore, ...passed, health] : [...inStore, ...passed];
    return { open, failing: [], stuck: false, mark: after.mark };
  }
  const toInstall = wasEverInstalled(state) ? [] : ["the app runs and is not installed yet"];
  const inApp = openInApp(health, state.clock.nowMs());
  const failing = failingInApp(health);
  const failingJobs = (health.failing ?? []).reduce((sum, { jobs }) => sum + jobs, 0);
  const open = [...inStore, ...passed, ...toInstall, ...inApp];
  const stuck = failingJobs > 0 && health.queue?.waiting === failingJobs && open.length === 1;
  return { open, failing, stuck, mark: JSON.stringify([after.mark, health.queue, health.timers, health.imports]) };
}

/** Waits as long as something moves. Ends early when all that is left are jobs that fail again and again. */
export async function settle(deps: ControlDeps, stillMs = STILL_MS): Promise<Settled> {
  const start = performance.now();
  let moved = start;
  let mark = "";
  for (;;) {
    const seen = await look(deps);
    const now = performance.now();
    if (seen.mark !== mark) [mark, moved] = [seen.mark, now];
    const end = seen.open.length === 0 || seen.stuck || now - moved > stillMs || now - start > LONGEST_MS;
    if (end) return { open: seen.open, failing: seen.failing, ms: Math.round(now - start) };
    await setTimeout(POLL_MS);
  }
}
