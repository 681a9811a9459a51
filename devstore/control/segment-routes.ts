import { Hono } from "hono";
import { z } from "zod";
import {
  countMembers,
  createSegment,
  deleteSegment,
  listSegments,
  requireSegment,
  updateSegment,
} from "../state/segments";
import type { Segment } from "../state/types/segment";
import type { ControlDeps } from "./deps";
import { parseBody, pathId } from "./parse-body";

const segmentInput = z.object({ name: z.string().trim(), query: z.string().trim() });

export function segmentRoutes({ state }: ControlDeps): Hono {
  const routes = new Hono();
  const view = ({ id, name, query }: Segment) => ({ id, name, query, members: countMembers(state, query) });
  routes.get("/", (c) => c.json({ segments: listSegments(state).map(view) }));
  routes.post("/", async (c) => c.json(view(createSegment(state, await parseBody(c, segmentInput))), 201));
  routes.get("/:id", (c) => c.json(view(requireSegment(state, pathId(c, "segment")))));
  routes.patch("/:id", async (c) => {
    const segment = requireSegment(state, pathId(c, "segment"));
    return c.json(view(updateSegment(state, segment.id, await parseBody(c, segmentInput.partial()))));
  });
  routes.delete("/:id", (c) => {
    const given = pathId(c, "segment");
    deleteSegment(state, given);
    return c.json({ id: given });
  });
  return routes;
}
