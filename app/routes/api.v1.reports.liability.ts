import * as operations from "~/api/operations/reports";
import { RequestError } from "~/api/request-error";
import { MONTHS_MAX } from "~/api/schemas/report";
import { apiRoute, handle } from "~/api/serve.server";
import { prisma } from "~/db.server";
import { dayOf } from "~/lib/shop-day";
import { monthAfter } from "~/modules/ledger/liability";
import { readLiability } from "~/modules/ledger/read-liability.server";

const route = apiRoute(
  handle(operations.readLiability, async ({ shop, query, now }) => {
    const { to = dayOf(now, shop.timezone).slice(0, 7) } = query;
    const { from = monthAfter(to, -11) } = query;
    if (from > to || monthAfter(from, MONTHS_MAX) <= to) {
      throw new RequestError("NOT_VALID", 422, { issues: [{ field: "from", code: "INVALID", params: {} }] });
    }
    return { months: await readLiability(prisma, { shopId: shop.id, timeZone: shop.timezone, from, to }) };
  }),
);

export const loader = route.loader;
export const action = route.action;
