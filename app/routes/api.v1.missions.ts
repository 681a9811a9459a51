import * as operations from "~/api/operations/missions";
import { apiRoute, handle } from "~/api/serve.server";
import { missionView } from "~/api/views/mission";
import { prisma } from "~/db.server";
import { getMission } from "~/modules/missions/get-mission.server";
import { listMissions } from "~/modules/missions/list-missions.server";
import { saveMission } from "~/modules/missions/save-mission.server";

const route = apiRoute(
  handle(operations.listMissions, async ({ shop, now }) => {
    const missions = await listMissions(prisma, { shopId: shop.id, now });
    return { data: missions.map(missionView), nextCursor: null };
  }),
  handle(operations.createMission, async ({ shop, body, callId, now }) => {
    const { id } = await saveMission(prisma, { shopId: shop.id, newId: callId, input: body, now });
    return missionView(await getMission(prisma, { shopId: shop.id, id, now }));
  }),
);

export const loader = route.loader;
export const action = route.action;
