import { type ChildProcess, spawn } from "node:child_process";
import { createHmac } from "node:crypto";
import { once } from "node:events";
import { connect, createServer, type Server, type Socket } from "node:net";
import { freePort } from "../../setup/postgres-server";

const SECRET = "web-process-secret";
export const SHOP = "web-process.myshopify.com";

/** A connection to the database that can be frozen: what is sent stays where it is, nothing is closed. */
export interface Line {
  port: number;
  freeze: () => void;
  thaw: () => void;
  close: () => void;
}

export async function openLine(database: URL): Promise<Line> {
  const sockets = new Set<Socket>();
  let frozen = false;
  const server: Server = createServer((near) => {
    const far = connect(Number(database.port || 5432), database.hostname);
    for (const socket of [near, far]) {
      sockets.add(socket);
      socket.on("error", () => undefined).on("close", () => (near.destroy(), far.destroy(), sockets.delete(socket)));
    }
    near.pipe(far);
    far.pipe(near);
    if (frozen) for (const socket of [near, far]) socket.pause();
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const all = (change: (socket: Socket) => void) => () => sockets.forEach(change);
  return {
    port: (server.address() as { port: number }).port,
    freeze: () => ((frozen = true), all((socket) => socket.pause())()),
    thaw: () => ((frozen = false), all((socket) => socket.resume())()),
    close: () => (server.close(), all((socket) => socket.destroy())()),
  };
}

export interface WebProcess {
  url: string;
  port: number;
  child: ChildProcess;
  log: () => string;
  /** the exit code */
  ended: Promise<number | null>;
}

export async function startWeb(databaseUrl: string, worker: "inline" | "separate"): Promise<WebProcess> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const keys = { SHOPIFY_API_KEY: "key", SHOPIFY_API_SECRET: SECRET, SHOPIFY_APP_URL: url };
  const own = { DATABASE_URL: databaseUrl, PORT: String(port), HOST: "127.0.0.1", WORKER: worker, LOG_LEVEL: "info" };
  const env: NodeJS.ProcessEnv = { ...process.env, ...keys, ...own, NODE_ENV: "production" };
  const child = spawn(process.execPath, ["build/process/web-process.js"], { env, stdio: ["ignore", "pipe", "pipe"] });
  let log = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk: Buffer) => (log += chunk.toString()));
  const ended = once(child, "exit").then(([code]) => code as number | null);
  for (;;) {
    const healthy = await fetch(`${url}/health`).then(
      (answer) => answer.ok,
      () => false,
    );
    if (healthy) return { url, port, child, log: () => log, ended };
    if (child.exitCode !== null) throw new Error(log);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** A signed webhook, as the bytes of its request; `id` makes it one of its own. */
export function webhookBytes(id: string): { head: string; body: Buffer<ArrayBuffer>; headers: Record<string, string> } {
  const body = Buffer.from(JSON.stringify({ id: 1, name: "A shop", note: id }));
  const headers = {
    "content-type": "application/json",
    "x-shopify-topic": "app/scopes_update",
    "x-shopify-hmac-sha256": createHmac("sha256", SECRET).update(body).digest("base64"),
    "x-shopify-shop-domain": SHOP,
    "x-shopify-event-id": id,
    "x-shopify-triggered-at": new Date().toISOString(),
  };
  const lines = Object.entries({ host: "app.test", ...headers, "content-length": String(body.length) });
  const head = `POST /webhooks HTTP/1.1\r\n${lines.map(([name, value]) => `${name}: ${value}`).join("\r\n")}\r\n\r\n`;
  return { head, body, headers };
}
