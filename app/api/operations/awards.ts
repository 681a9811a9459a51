import { operation } from "../operation";
import { award, awardDetail, awardPage, awardQuery, rejection, verdict } from "../schemas/award";

export const listAwards = operation({
  id: "listAwards",
  method: "GET",
  path: "/awards",
  scope: "read_members",
  summary: "Awards, those made first first",
  query: awardQuery,
  status: 200,
  answer: awardPage,
  refusals: [422],
});

export const getAward = operation({
  id: "getAward",
  method: "GET",
  path: "/awards/{id}",
  scope: "read_members",
  summary: "One award",
  description: "With how its points came about, who decided on it and what it booked.",
  status: 200,
  answer: awardDetail,
  refusals: [404],
});

export const approveAward = operation({
  id: "approveAward",
  method: "POST",
  path: "/awards/{id}/approve",
  scope: "approve",
  summary: "Approve an award that waits",
  body: verdict,
  bodyOptional: true,
  status: 200,
  answer: award,
  refusals: [404, 409, 422],
});

export const rejectAward = operation({
  id: "rejectAward",
  method: "POST",
  path: "/awards/{id}/reject",
  scope: "approve",
  summary: "Reject an award that waits",
  body: rejection,
  bodyOptional: true,
  status: 200,
  answer: award,
  refusals: [404, 409, 422],
});

export const undoDecision = operation({
  id: "undoDecision",
  method: "POST",
  path: "/awards/{id}/undo",
  scope: "approve",
  summary: "Take the last decision on an award back",
  description: "The award waits again; what was booked is taken back by a new booking.",
  body: verdict,
  bodyOptional: true,
  status: 200,
  answer: award,
  refusals: [404, 409, 422],
});
