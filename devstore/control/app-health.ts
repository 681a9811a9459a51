/** What the app's `/health` says of its pending work. */
export interface AppHealth {
  time?: string;
  queue?: { waiting?: number; active?: number };
  failing?: { job: string; jobs: number; tries: number }[];
  timers?: { due?: number };
  imports?: { running?: number };
  shops?: { settingUp?: number };
}

const CLOCK_TOLERANCE_MS = 2000;

/** @returns the app's health, or a text that says why it is unknown */
export async function readHealth(url: string): Promise<AppHealth | string> {
  try {
    const response = await fetch(`${url}/health`, { signal: AbortSignal.timeout(15_000) });
    return response.ok ? ((await response.json()) as AppHealth) : `the app's /health answers ${response.status}`;
  } catch (error) {
    return `the app's /health cannot be reached (${error instanceof Error ? error.message : String(error)})`;
  }
}

export function pendingInApp(health: AppHealth, nowMs: number): string[] {
  const numbers: [string, number | undefined][] = [
    ["queue.waiting", health.queue?.waiting],
    ["queue.active", health.queue?.active],
    ["timers.due", health.timers?.due],
    ["imports.running", health.imports?.running],
    ["shops.settingUp", health.shops?.settingUp],
  ];
  const open = numbers.flatMap(([name, count]) => (count ? [`app ${name} = ${count}`] : []));
  const late = health.time ? Math.abs(Date.parse(health.time) - nowMs) : 0;
  return late > CLOCK_TOLERANCE_MS ? [...open, `app clock differs by ${Math.round(late / 1000)} s`] : open;
}

/** Jobs that failed several times and wait for their next attempt, as text. */
export const failingInApp = (health: AppHealth): string[] =>
  (health.failing ?? []).map(({ job, jobs, tries }) => `${jobs} of ${job} failed ${tries} times`);
