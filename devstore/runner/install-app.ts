import { type AppLaunch, appLaunchUrl } from "../admin/launch-url";
import { tailOfFile } from "../processes";

const BROWSER = "Mozilla/5.0 (X11; Linux x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/147.0.0.0 Safari/537.36";

/** Opens the app as the admin's frame does, so that it exchanges its token and begins its import. */
export async function installApp(launch: AppLaunch, logFile: string): Promise<void> {
  const response = await fetch(appLaunchUrl(launch, "/app"), {
    headers: { "user-agent": BROWSER, accept: "text/html", "accept-language": launch.locale },
    redirect: "manual",
    signal: AbortSignal.timeout(60_000),
  });
  const body = await response.text();
  if (response.ok && !response.headers.has("location")) return;
  const answer = `${response.status} ${response.headers.get("location") ?? body.slice(0, 300)}`;
  throw new Error(`The app could not be installed: ${answer}\nThe end of ${logFile}:\n${tailOfFile(logFile, 20)}`);
}

interface AppHealth {
  queue: { waiting: number; active: number; parked: number };
  timers: { due: number };
  imports: { running: number };
}

const PATIENCE_MS = 20_000;

/**
 * Waits for the import after an installation, at most 20 seconds; a longer one goes on in the background. Resolves to a
 * message for the terminal.
 */
export async function waitForImport(appPort: number): Promise<string | null> {
  let wasRunning = false;
  for (const deadline = Date.now() + PATIENCE_MS; Date.now() < deadline;) {
    const health = await readHealth(appPort);
    const running = health !== null && health.imports.running > 0;
    const idle = health !== null && health.queue.waiting + health.queue.active === 0;
    if (!running && wasRunning) return "All customers and orders are imported.";
    if (!running && idle) return null;
    wasRunning ||= running;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  return wasRunning ? "The import goes on in the background; the app's home page shows how far it is." : null;
}

async function readHealth(appPort: number): Promise<AppHealth | null> {
  try {
    const response = await fetch(`http://127.0.0.1:${appPort}/health`, { signal: AbortSignal.timeout(5_000) });
    return response.ok ? ((await response.json()) as AppHealth) : null;
  } catch {
    return null;
  }
}
