import { AsyncLocalStorage } from "node:async_hooks";

/** Whose rows the database shows: those of one shop, of every shop, or none. */
type Shops = number | "EVERY" | null;

interface Scope {
  shops: Shops;
}

// One for all bundles of a process: the web server begins a request, the app says whose it is.
const kept = globalThis as { stammtischShopScope?: AsyncLocalStorage<Scope> };
const scopes = (kept.stammtischShopScope ??= new AsyncLocalStorage<Scope>());

// A query of Prisma's begins only when it is waited for, so each is waited for in here.
const run = <Result>(shops: Shops, work: () => PromiseLike<Result>): Promise<Result> =>
  scopes.run({ shops }, async () => await work());

/** Work that sees the rows of one shop. */
export const inShop = <Result>(shopId: number, work: () => PromiseLike<Result>): Promise<Result> => run(shopId, work);

/**
 * Work that looks across shops: finding out whose a request or a job is, timers, health. Everything that is about one shop
 * belongs into `inShop` or comes after `enterShop`.
 */
export const inEveryShop = <Result>(work: () => PromiseLike<Result>): Promise<Result> => run("EVERY", work);

/** A request: it sees no rows until it is known whose it is. */
export const inRequest = <Result>(work: () => PromiseLike<Result>): Promise<Result> => run(null, work);

/** From here on the request sees the rows of this shop. Only after the signature, token or key that names it was checked. */
export function enterShop(shopId: number): void {
  const scope = scopes.getStore();
  if (scope) scope.shops = shopId;
}

/** Value of the database's setting `app.shops`: a shop's number, "*" for every shop, "" for none. */
export function shopSetting(): string {
  const shops = scopes.getStore()?.shops ?? null;
  return shops === "EVERY" ? "*" : String(shops ?? "");
}
