import { AsyncLocalStorage } from "node:async_hooks";

/** Whose rows are visible: those of one shop, of all shops, or none. */
type Shops = number | "EVERY" | null;

interface Scope {
  shops: Shops;
}

// Shared by all bundles of a process: the web server starts a request, the app sets its shop.
const kept = globalThis as { stammtischShopScope?: AsyncLocalStorage<Scope> };
const scopes = (kept.stammtischShopScope ??= new AsyncLocalStorage<Scope>());

// Prisma starts a query only when it is awaited, so the await must happen in here.
const run = <Result>(shops: Shops, work: () => PromiseLike<Result>): Promise<Result> =>
  scopes.run({ shops }, async () => await work());

/** Runs work that sees the rows of one shop. */
export const inShop = <Result>(shopId: number, work: () => PromiseLike<Result>): Promise<Result> => run(shopId, work);

/**
 * Runs work across shops: finding the shop of a request or job, timers, health. Work for one shop belongs into `inShop`
 * or after `enterShop`.
 */
export const inEveryShop = <Result>(work: () => PromiseLike<Result>): Promise<Result> => run("EVERY", work);

/** Runs a request: it sees no rows until its shop is known. */
export const inRequest = <Result>(work: () => PromiseLike<Result>): Promise<Result> => run(null, work);

/**
 * From here on the request sees the rows of this shop. Call it only after the signature, token or key that names the
 * shop was verified.
 */
export function enterShop(shopId: number): void {
  const scope = scopes.getStore();
  if (scope) scope.shops = shopId;
}

/** Value of the database's setting `app.shops`: a shop's number, "*" for all shops, "" for none. */
export function shopSetting(): string {
  const shops = scopes.getStore()?.shops ?? null;
  return shops === "EVERY" ? "*" : String(shops ?? "");
}
