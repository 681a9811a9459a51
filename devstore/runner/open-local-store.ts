import { mkdirSync } from "node:fs";
import { createServer } from "node:http";
import { getRequestListener } from "@hono/node-server";
import { browserScript } from "../admin/browser-script";
import { createAdmin } from "../admin/routes";
import type { StoreClock } from "../clock";
import { inboxRoutes } from "../inbox/routes";
import { startInbox } from "../inbox/smtp";
import { createStore } from "../server";
import type { StoreState } from "../state/types/store";
import { storefrontRoutes } from "../storefront/routes";
import { deployErrors } from "../webhooks/topic-scopes";
import type { Context } from "./context";
import { fillStore } from "./fill-store";
import type { SourceDecision } from "./history-source";
import { listen } from "./listen";
import { LOCAL_API_SECRET } from "../local-api-secret";
import { readApiKey } from "./paths";
import { StartError } from "./start-error";

/** Shorter than Shopify's four hours: otherwise the demo waits for minutes after the app was down for seconds. */
const RETRY_SPAN_MS = 4 * 60_000;

export interface LocalStore {
  state: StoreState;
  clock: StoreClock;
}

/** Opens the store with all its pages on its port, fills it when it is new, and starts the inbox. */
export async function openLocalStore(
  { app, ports, files, appUrl, cleanup, traffic }: Context,
  decision: SourceDecision,
  note: (text: string) => void,
): Promise<LocalStore> {
  mkdirSync(files.storeDir, { recursive: true });
  const store = createStore({
    dataFile: files.storeState,
    appDir: app.dir,
    shop: app.shop,
    port: ports.store,
    appUrl,
    apiKey: readApiKey(app),
    apiSecret: LOCAL_API_SECRET,
    appTexts: app.texts,
    settings: { name: app.shopName },
    retrySpanMs: RETRY_SPAN_MS,
    clockFile: files.clock,
    healthUrl: `http://127.0.0.1:${ports.appProcess}`,
    traffic,
  });
  const errors = deployErrors(store.state.app);
  if (errors.length > 0) throw new StartError(["Version couldn't be created.", ...errors].join("\n"));
  // Does not wait for a long bulk operation, which runs again at the next start.
  cleanup.add(() => store.close(), 2_000);
  fillStore(store.state, decision, files.source, note);
  const inbox = await startInbox({ port: ports.smtp, state: store.state });
  cleanup.add(() => inbox.close());
  for (const routes of [createAdmin(store.state, app.theme), inboxRoutes(store), storefrontRoutes(store, app.theme)])
    store.app.route("/", routes);
  const answer = getRequestListener(store.app.fetch);
  const server = () => createServer((request, response) => void answer(request, response));
  cleanup.add(await listen(server, ports.store));
  // Bundles while the app starts, so that the first page of the admin loads fast.
  for (const script of ["bridge", "shell"] as const) void browserScript(script).catch(() => undefined);
  return { state: store.state, clock: store.clock };
}
