import * as operations from "~/api/operations/programme";
import { apiRoute, handle } from "~/api/serve.server";
import { programmeView } from "~/api/views/programme";
import { prisma } from "~/db.server";
import { getProgramme } from "~/modules/earning/programme/programme.server";
import { updateProgramme } from "~/modules/earning/programme/update-programme.server";

const route = apiRoute(
  handle(operations.getProgramme, async ({ shop }) => {
    const { programme } = await getProgramme(prisma, { shopId: shop.id });
    return programmeView(programme);
  }),
  handle(operations.updateProgramme, async ({ shop, body, now }) => {
    return programmeView(await updateProgramme(prisma, { shopId: shop.id, input: body, now }));
  }),
);

export const loader = route.loader;
export const action = route.action;
