import { PassThrough } from "node:stream";
import type { AppLoadContext, EntryContext } from "@remix-run/node";
import { createReadableStreamFromReadable } from "@remix-run/node";
import { isRouteErrorResponse, RemixServer } from "@remix-run/react";
import { isbot } from "isbot";
import { renderToPipeableStream } from "react-dom/server";
import { I18nextProvider } from "react-i18next";
import { AppBridgeKey } from "~/components/app-bridge-script";
import { env } from "~/env.server";
import { addDocumentHeaders } from "~/lib/security-headers";
import { databaseLook } from "~/lib/database-answers.server";
import { detectLanguage, serverI18n } from "~/lib/i18n.server";
import { logger } from "~/lib/logger.server";
import { inRequest } from "~/lib/shop-scope.server";
import { registerAfterBookings } from "~/platform/after-booking-list.server";
import { addDocumentResponseHeaders } from "~/shopify.server";
import type { AppSide } from "~/web/app-side";
import { DATABASE_ANSWER_MS } from "~/web/server-times";
import { closeConnections, startWorker } from "~/worker";

export const streamTimeout = 10_000;

registerAfterBookings();

// The development server reloads this module on every change; the worker starts once per process.
const kept = globalThis as { stammtischEntry?: Promise<unknown> };
if (env.WORKER === "inline") {
  kept.stammtischEntry ??= startWorker().then(endInDevelopment, (error: unknown) => {
    logger.fatal({ err: error }, "the worker could not start");
    process.exit(1);
  });
}

/** The development server does not know of jobs; in production `web-process` ends everything in order. */
function endInDevelopment(): void {
  if (env.NODE_ENV === "production") return;
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => void side.stop().finally(() => process.exit(0)));
  }
}

async function stop(): Promise<void> {
  if (env.WORKER === "inline") await (await startWorker())();
  else await closeConnections();
}

/** What the web server imports from this bundle. */
export const side: AppSide = {
  logger,
  apiKey: env.SHOPIFY_API_KEY,
  databaseAnswers: databaseLook(env.DATABASE_URL, DATABASE_ANSWER_MS),
  inRequest,
  stop,
};

export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  { route }: AppLoadContext,
): Promise<Response> {
  const { pathname } = new URL(request.url);
  addDocumentResponseHeaders(request, headers);
  addDocumentHeaders(headers, pathname);
  // Only the landing page is shown outside of the admin.
  const bridgeKey = pathname === "/" ? null : env.SHOPIFY_API_KEY;
  const i18n = await serverI18n(await detectLanguage(request));
  const readyEvent = isbot(request.headers.get("user-agent") ?? "") ? "onAllReady" : "onShellReady";
  return new Promise((resolve, reject) => {
    let failed = false;
    const { pipe, abort } = renderToPipeableStream(
      <I18nextProvider i18n={i18n}>
        <AppBridgeKey.Provider value={bridgeKey}>
          <RemixServer context={remixContext} url={request.url} />
        </AppBridgeKey.Provider>
      </I18nextProvider>,
      {
        [readyEvent]: () => {
          const body = new PassThrough();
          headers.set("Content-Type", "text/html; charset=utf-8");
          resolve(new Response(createReadableStreamFromReadable(body), { headers, status: failed ? 500 : status }));
          pipe(body);
        },
        onShellError: reject,
        onError: (error: unknown) => {
          failed = true;
          logger.error({ err: error, path: route ?? new URL(request.url).pathname }, "rendering failed");
        },
      },
    );
    setTimeout(abort, streamTimeout + 1_000).unref();
  });
}

/** Adds the document's headers to data that a page loads in the browser. */
export function handleDataRequest(response: Response, { request }: { request: Request }): Response {
  addDocumentHeaders(response.headers, new URL(request.url).pathname);
  return response;
}

export function handleError(error: unknown, { request, context }: { request: Request; context: AppLoadContext }) {
  if (request.signal.aborted) return;
  const path = context.route ?? new URL(request.url).pathname;
  // Remix's own errors, e.g. for a wrong method, contain the URL; their status is in the log of requests.
  if (!isRouteErrorResponse(error)) logger.error({ err: error, path }, "request failed");
  else if (error.status >= 500) logger.error({ status: error.status, path }, "request failed");
}
