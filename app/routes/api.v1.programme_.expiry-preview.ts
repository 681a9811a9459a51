import * as operations from "~/api/operations/programme";
import { RequestError } from "~/api/request-error";
import { apiRoute, handle } from "~/api/serve.server";
import { prisma } from "~/db.server";
import { previewExpiry } from "~/modules/expiry/preview-expiry.server";
import { readExpiryPolicy } from "~/modules/expiry/read-expiry.server";

const route = apiRoute(
  handle(operations.previewExpiry, async ({ shop, query, now }) => {
    const known = await readExpiryPolicy(prisma, { shopId: shop.id });
    const { mode = known.mode, months = known.months } = query;
    if (mode !== "NONE" && months === null) {
      throw new RequestError("NOT_VALID", 422, { issues: [{ field: "months", code: "REQUIRED", params: {} }] });
    }
    const preview = await previewExpiry(prisma, { shopId: shop.id, settings: { mode, months, paused: false }, now });
    return { members: preview.members, points: preview.points, firstOn: preview.firstOn };
  }),
);

export const loader = route.loader;
export const action = route.action;
