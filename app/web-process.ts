import { createServer } from "node:http";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { installGlobals, type ServerBuild } from "@remix-run/node";
import type { AppSide } from "~/web/app-side";
import { createApp } from "~/web/create-app";
import { endGracefully } from "~/web/end-gracefully";
import { HEADERS_MS, REQUEST_MS } from "~/web/server-times";

// Entry of `npm start`: the web server around Remix's bundle, which is built beside it.
process.env.NODE_ENV ??= "production";
installGlobals({ nativeFetch: true });

const bundle = pathToFileURL(join(import.meta.dirname, "../server/index.js")).href;
const build = (await import(/* @vite-ignore */ bundle)) as ServerBuild;
const { side } = build.entry.module as unknown as { side: AppSide };

const server = createServer();
server.headersTimeout = HEADERS_MS;
server.requestTimeout = REQUEST_MS;
const isEnding = endGracefully(server, side);
const app = createApp({ build, side, isEnding });
server.on("request", app as (...request: unknown[]) => void);
server.on("error", (error) => {
  side.logger.fatal({ err: error }, "the server could not start");
  process.exit(1);
});
const port = Number(process.env.PORT ?? 3000);
server.listen(port, process.env.HOST, () => side.logger.info({ port }, "web server started"));
