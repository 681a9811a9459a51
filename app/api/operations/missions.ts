import { operation } from "../operation";
import { pageQuery } from "../schemas/common";
import { entryPage, mission, missionChangeBody, missionPage, newMissionBody } from "../schemas/mission";

export const listMissions = operation({
  id: "listMissions",
  method: "GET",
  path: "/missions",
  scope: "read_rules",
  summary: "All missions, those that start last first",
  status: 200,
  answer: missionPage,
  refusals: [],
});

export const createMission = operation({
  id: "createMission",
  method: "POST",
  path: "/missions",
  scope: "write_rules",
  summary: "Add a mission",
  description: "Members take part in the shop as long as it is enabled and within its period.",
  body: newMissionBody,
  status: 201,
  answer: mission,
  refusals: [422],
});

export const getMission = operation({
  id: "getMission",
  method: "GET",
  path: "/missions/{id}",
  scope: "read_rules",
  summary: "One mission",
  status: 200,
  answer: mission,
  refusals: [404],
});

export const updateMission = operation({
  id: "updateMission",
  method: "PATCH",
  path: "/missions/{id}",
  scope: "write_rules",
  summary: "Change a mission",
  description: "Only what is given changes. What members have earned by it keeps the points of its day.",
  body: missionChangeBody,
  status: 200,
  answer: mission,
  refusals: [404, 422],
});

export const listEntries = operation({
  id: "listEntries",
  method: "GET",
  path: "/missions/{id}/entries",
  scope: "read_members",
  summary: "What members sent in for a mission, newest first",
  query: pageQuery,
  status: 200,
  answer: entryPage,
  refusals: [404, 422],
});
