import type { IncomingMessage, ServerResponse } from "node:http";
import { createRequestHandler, type ServerBuild } from "@remix-run/node";
import compression from "compression";
import express, { type Express, type RequestHandler } from "express";
import { securityHeaders } from "~/lib/security-headers";
import { answerOrUnavailable } from "./answer-or-unavailable";
import type { AppSide } from "./app-side";
import { drainBody } from "./drain-body";
import { remixRequest, sendResponse } from "./remix-adapter";
import { isWellFormed, routePatterns } from "./route-pattern";
import { unavailable } from "./unavailable";

interface Options {
  build: ServerBuild;
  side: AppSide;
  /** whether the process is about to end */
  isEnding: () => boolean;
}

/** Serves assets with long cache times, then the app's routes. Logs method, route, status and duration. */
export function createApp({ build, side, isEnding }: Options): Express {
  const handle = createRequestHandler(build, "production");
  const patternOf = routePatterns(build.routes);

  async function serve(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const began = performance.now();
    const [path = "/", rawQuery = ""] = splitAddress(incoming.url ?? "/");
    const route = patternOf(path);
    drainBody(incoming, outgoing);
    outgoing.once("close", () => {
      const ms = Math.round(performance.now() - began);
      const status = outgoing.headersSent ? outgoing.statusCode : 0;
      side.logger.info({ method: incoming.method, path: route, status, ms }, "request");
    });
    const request = isWellFormed(path) ? remixRequest(incoming, outgoing) : null;
    if (!request) return sendResponse(outgoing, new Response(null, { status: 400 }), isEnding());
    const response = await answerOrUnavailable({
      work: () => side.inRequest(() => handle(request, { rawQuery, route })),
      databaseAnswers: side.databaseAnswers,
      unavailable: () =>
        unavailable({ pathname: path, accept: request.headers.get("accept") ?? "", apiKey: side.apiKey }),
    });
    await sendResponse(outgoing, response, isEnding());
  }

  const app = express();
  app.disable("x-powered-by");
  app.use(setSecurityHeaders);
  app.use(compression());
  app.use(build.publicPath, express.static(build.assetsBuildDirectory, { immutable: true, maxAge: "1y" }));
  app.use(express.static("public", { maxAge: "1h" }));
  app.use((incoming, outgoing) => {
    serve(incoming, outgoing).catch((error: unknown) => {
      if (!outgoing.destroyed) side.logger.error({ err: error, path: patternOf(incoming.path) }, "request failed");
      if (outgoing.headersSent) outgoing.destroy();
      else outgoing.writeHead(500).end();
    });
  });
  return app;
}

/** Path and query as they were sent. */
function splitAddress(url: string): [string, string] {
  const question = url.indexOf("?");
  return question < 0 ? [url, ""] : [url.slice(0, question), url.slice(question + 1)];
}

/** For every response, including assets and errors. Headers that a route sets itself replace these. */
const setSecurityHeaders: RequestHandler = (incoming, outgoing, next) => {
  for (const [name, value] of Object.entries(securityHeaders(incoming.path))) outgoing.setHeader(name, value);
  next();
};
