/** What of the app shows data of customers, below "/app". */
const shown =
  /^(?:members|queue|insights(?!\/liability)|earn\/missions|rewards\/(?!new|tiers)[^/]+|data-requests|consent-proof|exports|extensions|settings\/access-log)(?=\/|$)/;

const number = /(?<=\/)\d{1,18}(?=\/|$)/;
const anyId = /(?<=\/)(?:\d+|[\da-f]{8}-[\da-f-]{27})(?=\/|$)/g;

/** Longer addresses belong to no page, and would not fit into the key. */
const PAGE_MAX = 100;

export interface CustomerPage {
  /** address with ":id" for what is different each time */
  page: string;
  /** whose data alone; null for lists and what is addressed otherwise */
  customerId: bigint | null;
}

/** A page of the embedded app as the access log names it; null where it shows no customer's data. */
export function customerPageOf({ pathname, searchParams }: URL): CustomerPage | null {
  const path = pathname.replace(/\/$/, "");
  if (path === "/app") return { page: path, customerId: null };
  const below = path.startsWith("/app/") ? path.slice("/app/".length) : "";
  if (!shown.test(below)) return null;
  const own = /^(?:members|consent-proof)\//.test(below) ? number.exec(path)?.[0] : undefined;
  const asked = /^gid:\/\/shopify\/Customer\/(\d{1,18})$/.exec(searchParams.get("of") ?? "")?.[1];
  const customer = own ?? asked ?? searchParams.get("customer") ?? "";
  return {
    page: path.replace(anyId, ":id").slice(0, PAGE_MAX),
    customerId: /^[1-9]\d{0,17}$/.test(customer) ? BigInt(customer) : null,
  };
}

/** Calls of the merchant API that answer with data of customers, by the beginning of their path. */
export const answersWithCustomers = (path: string): boolean =>
  /^\/(?:members|awards|reviews|referrals|redemptions)(?=\/|$)|^\/missions\/.*\/entries$/.test(path);
