import { PassThrough } from "node:stream";
import type { EntryContext } from "@remix-run/node";
import { createReadableStreamFromReadable } from "@remix-run/node";
import { RemixServer } from "@remix-run/react";
import { isbot } from "isbot";
import { renderToPipeableStream } from "react-dom/server";
import { I18nextProvider } from "react-i18next";
import { env } from "~/env.server";
import { addDocumentHeaders } from "~/lib/document-headers";
import { detectLanguage, serverI18n } from "~/lib/i18n.server";
import { logger } from "~/lib/logger.server";
import { addDocumentResponseHeaders } from "~/shopify.server";
import { startWorker } from "~/worker";

export const streamTimeout = 10_000;

// The development server loads this module anew on every change; the worker starts once a process.
const kept = globalThis as { stammtischWorker?: Promise<unknown> };
if (env.WORKER === "inline") {
  kept.stammtischWorker ??= startWorker().then(endWithProcess, (error: unknown) => {
    logger.fatal({ err: error }, "the worker could not start");
    process.exit(1);
  });
}

/** The server only stops listening when it is asked to end; running jobs are let end, then the process does. */
function endWithProcess(stop: () => Promise<void>): void {
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => void stop().finally(() => process.exit(0)));
  }
}

export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
): Promise<Response> {
  addDocumentResponseHeaders(request, headers);
  addDocumentHeaders(headers, new URL(request.url).pathname);
  const i18n = await serverI18n(await detectLanguage(request));
  const readyEvent = isbot(request.headers.get("user-agent") ?? "") ? "onAllReady" : "onShellReady";
  return new Promise((resolve, reject) => {
    let failed = false;
    const { pipe, abort } = renderToPipeableStream(
      <I18nextProvider i18n={i18n}>
        <RemixServer context={remixContext} url={request.url} />
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
          logger.error({ err: error, path: new URL(request.url).pathname }, "rendering failed");
        },
      },
    );
    setTimeout(abort, streamTimeout + 1_000).unref();
  });
}

/** What a page's loader answers when the page is already there. */
export function handleDataRequest(response: Response, { request }: { request: Request }): Response {
  addDocumentHeaders(response.headers, new URL(request.url).pathname);
  return response;
}

export function handleError(error: unknown, { request }: { request: Request }) {
  if (!request.signal.aborted) logger.error({ err: error, path: new URL(request.url).pathname }, "request failed");
}
