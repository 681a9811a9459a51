import { operation } from "../operation";
import { newTierBody, tier, tierChangeBody, tierList, tierSettingsBody } from "../schemas/tier";

export const listTiers = operation({
  id: "listTiers",
  method: "GET",
  path: "/tiers",
  scope: "read_rules",
  summary: "The members' tiers, highest first, and how they are reached",
  status: 200,
  answer: tierList,
  refusals: [],
});

export const updateTierSettings = operation({
  id: "updateTierSettings",
  method: "PATCH",
  path: "/tiers",
  scope: "write_rules",
  summary: "Set what decides a member's tier",
  description: "Only what is given changes. The thresholds keep their figures; members follow within minutes.",
  body: tierSettingsBody,
  status: 200,
  answer: tierList,
  refusals: [422],
});

export const createTier = operation({
  id: "createTier",
  method: "POST",
  path: "/tiers",
  scope: "write_rules",
  summary: "Add a tier",
  description: "Members who have reached it move up within minutes. 409 while the shop has no basis for tiers.",
  body: newTierBody,
  status: 201,
  answer: tier,
  refusals: [409, 422],
});

export const getTier = operation({
  id: "getTier",
  method: "GET",
  path: "/tiers/{id}",
  scope: "read_rules",
  summary: "One tier",
  status: 200,
  answer: tier,
  refusals: [404],
});

export const updateTier = operation({
  id: "updateTier",
  method: "PATCH",
  path: "/tiers/{id}",
  scope: "write_rules",
  summary: "Change a tier",
  description: "Only what is given changes. Who no longer reaches it keeps it for the days of grace.",
  body: tierChangeBody,
  status: 200,
  answer: tier,
  refusals: [404, 409, 422],
});

export const deleteTier = operation({
  id: "deleteTier",
  method: "DELETE",
  path: "/tiers/{id}",
  scope: "write_rules",
  summary: "Delete a tier",
  description: "Its members move to the next tier that they reach.",
  status: 204,
  refusals: [404],
});
