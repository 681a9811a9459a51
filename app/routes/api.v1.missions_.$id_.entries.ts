import { placeCursor, readPlaceCursor } from "~/api/cursor";
import * as operations from "~/api/operations/missions";
import { apiRoute, handle } from "~/api/serve.server";
import { entryView } from "~/api/views/mission";
import { prisma } from "~/db.server";
import { getMission } from "~/modules/missions/get-mission.server";
import { listEntries } from "~/modules/missions/list-entries.server";

const route = apiRoute(
  handle(operations.listEntries, async ({ shop, params: { id = "" }, query: { cursor, limit }, now }) => {
    const after = readPlaceCursor(cursor);
    const { id: missionId } = await getMission(prisma, { shopId: shop.id, id, now });
    const { rows, next } = await listEntries(prisma, { shopId: shop.id, missionId, after, limit });
    return { data: rows.map(entryView), nextCursor: placeCursor(next) };
  }),
);

export const loader = route.loader;
export const action = route.action;
