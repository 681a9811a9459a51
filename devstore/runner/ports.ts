import { createServer } from "node:net";
import { StartError } from "./start-error";

export interface Ports {
  store: number;
  /** proxy in front of the app, for browsers and webhooks */
  app: number;
  appProcess: number;
  postgres: number;
  smtp: number;
}

export function portsFrom(base: number): Ports {
  return { store: base, app: base + 1, appProcess: base + 2, postgres: base + 3, smtp: base + 4 };
}

/** @throws StartError that names a port in use */
export async function assertPortsFree(ports: number[]): Promise<void> {
  for (const port of ports) {
    if (await isPortFree(port)) continue;
    throw new StartError(
      `Port ${port} is already in use. Stop what is using it, or choose other ports: npm run demo -- --port 5000`,
    );
  }
}

/** Tries 127.0.0.1 and ::1, as `listen` uses both. */
async function isPortFree(port: number): Promise<boolean> {
  for (const host of ["127.0.0.1", "::1"]) {
    if ((await tryToListen(port, host)) === "EADDRINUSE") return false;
  }
  return true;
}

function tryToListen(port: number, host: string): Promise<string | null> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", (error: NodeJS.ErrnoException) => resolve(error.code ?? "UNKNOWN"));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(null)));
  });
}
