import { operation } from "../operation";
import { newRuleBody, rule, ruleChangeBody, ruleList } from "../schemas/rule";

export const listRules = operation({
  id: "listRules",
  method: "GET",
  path: "/rules",
  scope: "read_rules",
  summary: "All earning rules",
  status: 200,
  answer: ruleList,
  refusals: [],
});

export const createRule = operation({
  id: "createRule",
  method: "POST",
  path: "/rules",
  scope: "write_rules",
  summary: "Add a rule",
  description: "A rule counts what happens from the moment on which it is switched on.",
  body: newRuleBody,
  status: 201,
  answer: rule,
  refusals: [422],
});

export const getRule = operation({
  id: "getRule",
  method: "GET",
  path: "/rules/{id}",
  scope: "read_rules",
  summary: "One rule",
  status: 200,
  answer: rule,
  refusals: [404],
});

export const updateRule = operation({
  id: "updateRule",
  method: "PATCH",
  path: "/rules/{id}",
  scope: "write_rules",
  summary: "Change a rule",
  description: "Only what is given changes. Awards that it has made keep the terms of their day.",
  body: ruleChangeBody,
  status: 200,
  answer: rule,
  refusals: [404, 422],
});

export const deleteRule = operation({
  id: "deleteRule",
  method: "DELETE",
  path: "/rules/{id}",
  scope: "write_rules",
  summary: "Delete a rule",
  description: "Awards that it has made stay. The last rule for paid orders can only be switched off.",
  status: 204,
  refusals: [404, 409],
});
