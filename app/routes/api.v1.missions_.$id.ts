import * as operations from "~/api/operations/missions";
import { apiRoute, handle } from "~/api/serve.server";
import { missionView } from "~/api/views/mission";
import { prisma } from "~/db.server";
import { getMission } from "~/modules/missions/get-mission.server";
import { saveMission } from "~/modules/missions/save-mission.server";

const route = apiRoute(
  handle(operations.getMission, async ({ shop, params: { id = "" }, now }) => {
    return missionView(await getMission(prisma, { shopId: shop.id, id, now }));
  }),
  handle(operations.updateMission, async ({ shop, params: { id = "" }, body, now }) => {
    const { kind, title, text, points, proof, places, startsAt, endsAt, enabled } = await getMission(prisma, {
      shopId: shop.id,
      id,
      now,
    });
    const input = { kind, title, text, points, proof, places, startsAt, endsAt, enabled, ...body };
    await saveMission(prisma, { shopId: shop.id, id, input, now });
    return missionView(await getMission(prisma, { shopId: shop.id, id, now }));
  }),
);

export const loader = route.loader;
export const action = route.action;
