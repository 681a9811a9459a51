// Loaded into the app's process by `node --import`: sends Admin API calls to the local store, and sets `Date` to the
// store's clock. Timers keep real time.
import { readFileSync } from "node:fs";
import { performance } from "node:perf_hooks";
import { getGlobalDispatcher, setGlobalDispatcher } from "undici";

const storeUrl = process.env.LOCAL_STORE_URL;
const clockFile = process.env.LOCAL_STORE_CLOCK_FILE;
const RECHECK_MS = 25;

function toLocalStore(dispatch) {
  return (options, handler) => {
    const { hostname } = new URL(String(options.origin));
    if (!hostname.endsWith(".myshopify.com")) return dispatch(options, handler);
    return dispatch({ ...options, origin: storeUrl, headers: withHost(options.headers, hostname) }, handler);
  };
}

function withHost(headers, hostname) {
  if (Array.isArray(headers)) return [...headers, "x-forwarded-host", hostname];
  return { ...headers, "x-forwarded-host": hostname };
}

function shiftDate(file) {
  const RealDate = Date;
  const realNow = RealDate.now.bind(RealDate);
  let offset = 0;
  let readAt = Number.NEGATIVE_INFINITY;
  const offsetNow = () => {
    const now = performance.now();
    if (now - readAt < RECHECK_MS) return offset;
    readAt = now;
    try {
      offset = Number(readFileSync(file, "utf8")) || 0;
    } catch {
      // The file is being replaced, or does not exist yet.
    }
    return offset;
  };
  const shiftedNow = () => realNow() + offsetNow();
  const ShiftedDate = new Proxy(RealDate, {
    construct: (target, args, newTarget) => Reflect.construct(target, args.length ? args : [shiftedNow()], newTarget),
    apply: () => new RealDate(shiftedNow()).toString(),
    get: (target, key, receiver) => (key === "now" ? shiftedNow : Reflect.get(target, key, receiver)),
  });
  RealDate.prototype.constructor = ShiftedDate;
  globalThis.Date = ShiftedDate;
}

if (storeUrl) setGlobalDispatcher(getGlobalDispatcher().compose(toLocalStore));
if (clockFile) shiftDate(clockFile);
