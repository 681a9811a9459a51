import { operation } from "../operation";
import { multiplier, multiplierChangeBody, multiplierPage, newMultiplierBody } from "../schemas/multiplier";

export const listMultipliers = operation({
  id: "listMultipliers",
  method: "GET",
  path: "/multipliers",
  scope: "read_rules",
  summary: "Multiplier campaigns, the latest end first",
  description: "Those that run or will run, and the last that ended: 50 in all.",
  status: 200,
  answer: multiplierPage,
  refusals: [],
});

export const createMultiplier = operation({
  id: "createMultiplier",
  method: "POST",
  path: "/multipliers",
  scope: "write_rules",
  summary: "Add a multiplier campaign",
  description: "Points earned from its start to its end are multiplied, such as on a double points weekend.",
  body: newMultiplierBody,
  status: 201,
  answer: multiplier,
  refusals: [422],
});

export const getMultiplier = operation({
  id: "getMultiplier",
  method: "GET",
  path: "/multipliers/{id}",
  scope: "read_rules",
  summary: "One multiplier campaign",
  status: 200,
  answer: multiplier,
  refusals: [404],
});

export const updateMultiplier = operation({
  id: "updateMultiplier",
  method: "PATCH",
  path: "/multipliers/{id}",
  scope: "write_rules",
  summary: "Change a multiplier campaign",
  description: "Only what is given changes. What has earned keeps the terms of its day.",
  body: multiplierChangeBody,
  status: 200,
  answer: multiplier,
  refusals: [404, 422],
});

export const deleteMultiplier = operation({
  id: "deleteMultiplier",
  method: "DELETE",
  path: "/multipliers/{id}",
  scope: "write_rules",
  summary: "Delete a multiplier campaign",
  description: "What it has multiplied stays.",
  status: 204,
  refusals: [404],
});
