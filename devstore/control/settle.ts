import { setTimeout } from "node:timers/promises";
import { getInstallation, wasEverInstalled } from "../state/app-installation";
import { failingInApp, pendingInApp, readHealth } from "./app-health";
import type { ControlDeps } from "./deps";

const POLL_MS = 60;
/** After this long without any change, nothing will change any more, even on a slow machine. */
const QUIET_MS = 60_000;
/** Shorter than the time after which HTTP clients give up. */
const MAX_WAIT_MS = 240_000;

export interface SettleResult {
  /** pending work, as text; empty when the store has settled */
  open: string[];
  /** jobs that failed several times, as text */
  failing: string[];
  ms: number;
}

interface Snapshot {
  open: string[];
  failing: string[];
  /** all that is pending are failing jobs */
  stuck: boolean;
  /** differs from the one before when anything happened in between */
  mark: string;
}

/** The store's own pending work, and counters of all that has passed between it and the app. */
function readStoreActivity({ webhooks, bulk, traffic }: ControlDeps) {
  const { pending, delivered, failed } = webhooks.counts();
  const open = [
    ...(pending ? [`${pending} webhooks not delivered`] : []),
    ...(bulk.idle() ? [] : ["a bulk operation is running"]),
    ...(traffic.open ? [`${traffic.open} requests under way`] : []),
  ];
  return { open, mark: [traffic.seen, pending, delivered, failed].join() };
}

/**
 * Reads the store before and after the app: nothing is pending when neither has work, and nothing passed between them
 * while the app answered. Relies on the app doing all its work in requests or in its job queue.
 */
async function takeSnapshot(deps: ControlDeps): Promise<Snapshot> {
  const { state, healthUrl } = deps;
  const before = readStoreActivity(deps);
  const health = await readHealth(healthUrl);
  const after = readStoreActivity(deps);
  const inStore = [...new Set([...before.open, ...after.open])];
  const passed = before.mark === after.mark ? [] : ["something has just passed between store and app"];
  if (typeof health === "string") {
    const open = getInstallation(state) ? [...inStore, ...passed, health] : [...inStore, ...passed];
    return { open, failing: [], stuck: false, mark: after.mark };
  }
  const toInstall = wasEverInstalled(state) ? [] : ["the app runs and is not installed yet"];
  const inApp = pendingInApp(health, state.clock.nowMs());
  const failing = failingInApp(health);
  const failingJobs = (health.failing ?? []).reduce((sum, { jobs }) => sum + jobs, 0);
  const open = [...inStore, ...passed, ...toInstall, ...inApp];
  const stuck = failingJobs > 0 && health.queue?.waiting === failingJobs && open.length === 1;
  return { open, failing, stuck, mark: JSON.stringify([after.mark, health.queue, health.timers, health.imports]) };
}

/**
 * Waits until nothing is pending. Gives up when nothing changes for `stillMs`, after four minutes, or when only failing
 * jobs are left.
 */
export async function settle(deps: ControlDeps, stillMs = QUIET_MS): Promise<SettleResult> {
  const start = performance.now();
  let moved = start;
  let mark = "";
  for (;;) {
    const seen = await takeSnapshot(deps);
    const now = performance.now();
    if (seen.mark !== mark) [mark, moved] = [seen.mark, now];
    const end = seen.open.length === 0 || seen.stuck || now - moved > stillMs || now - start > MAX_WAIT_MS;
    if (end) return { open: seen.open, failing: seen.failing, ms: Math.round(now - start) };
    await setTimeout(POLL_MS);
  }
}
