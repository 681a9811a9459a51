import { once } from "node:events";
import { Agent, createServer, type IncomingMessage, request, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { ServerBuild } from "@remix-run/node";
import { logger } from "~/lib/logger.server";
import { inRequest } from "~/lib/shop-scope.server";
import { createApp } from "~/web/create-app";
import { doors } from "./routes";

const page = (_request: Request, status: number, headers: Headers) => new Response("A page.", { status, headers });

/** The app's own routes as Remix's bundle has them, each for itself; pages are not rendered. */
async function makeBuild(): Promise<ServerBuild> {
  const root = { id: "root", path: "", module: { default: () => null } };
  const own = doors.map(async ({ path, load }) => ({
    id: path,
    parentId: "root",
    path: path
      .slice(1)
      .replace(/\$(?=\w)/g, ":")
      .replace(/\$/g, "*"),
    module: await load(),
  }));
  const routes = [root, ...(await Promise.all(own))];
  return {
    mode: "production",
    publicPath: "/assets/",
    assetsBuildDirectory: "public",
    isSpaMode: false,
    entry: { module: { default: page, handleError: () => undefined } },
    routes: Object.fromEntries(routes.map((route) => [route.id, route])),
    assets: { entry: { imports: [], module: "" }, routes: {}, url: "", version: "1" },
    future: { v3_singleFetch: true, v3_relativeSplatPath: true, v3_throwAbortReason: true, v3_fetcherPersist: true },
  } as unknown as ServerBuild;
}

export async function listen(server: Server): Promise<number> {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return (server.address() as AddressInfo).port;
}

/** The app's web server with all its routes. */
export async function startWebApp(): Promise<{ server: Server; port: number }> {
  const side = {
    logger,
    apiKey: "test-api-key",
    databaseAnswers: () => Promise.resolve(true),
    inRequest,
    stop: () => Promise.resolve(),
  };
  const app = createApp({ build: await makeBuild(), side, isEnding: () => false });
  const server = createServer(app as never);
  return { server, port: await listen(server) };
}

/** One connection that is kept: what comes over it comes after what came before. */
export const oneConnection = (): Agent => new Agent({ keepAlive: true, maxSockets: 1 });

export interface Answer {
  status: number;
  headers: IncomingMessage["headers"];
  /** of the connection, on this side */
  from: number | undefined;
}

interface Asked {
  port: number;
  path: string;
  method?: string;
  headers?: Record<string, string>;
  body?: Buffer;
  agent?: Agent;
}

/** Sends the whole body, however early the answer comes. */
export async function ask({ body, ...asked }: Asked): Promise<Answer> {
  const sent = request({ host: "127.0.0.1", ...asked });
  const closed = once(sent, "close");
  sent.end(body);
  const [incoming] = (await once(sent, "response")) as [IncomingMessage];
  const from = incoming.socket.localPort;
  incoming.resume();
  await closed;
  return { status: incoming.statusCode ?? 0, headers: incoming.headers, from };
}
