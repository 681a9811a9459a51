import { operation, type AnyOperation } from "./operation";
import { award, awardPage, awardQuery, verdict } from "./schemas/award";
import { pageQuery } from "./schemas/common";
import { deduction, ledgerPage, member, memberPage, pointsChange } from "./schemas/member";
import { programme, programmeChangeBody } from "./schemas/programme";
import { newRuleBody, rule, ruleChangeBody, ruleList } from "./schemas/rule";

export const listRules = operation({
  ...{ id: "listRules", method: "GET", path: "/rules", scope: "read_rules", summary: "All earning rules" },
  ...{ status: 200, answer: ruleList, refusals: [] },
});
export const createRule = operation({
  ...{ id: "createRule", method: "POST", path: "/rules", scope: "write_rules", summary: "Add a rule" },
  description: "A rule counts what happens from the moment on which it is switched on.",
  ...{ body: newRuleBody, status: 201, answer: rule, refusals: [422] },
});
export const getRule = operation({
  ...{ id: "getRule", method: "GET", path: "/rules/{id}", scope: "read_rules", summary: "One rule" },
  ...{ status: 200, answer: rule, refusals: [404] },
});
export const updateRule = operation({
  ...{ id: "updateRule", method: "PATCH", path: "/rules/{id}", scope: "write_rules", summary: "Change a rule" },
  description: "Only what is given changes. Awards that it has made keep the terms of their day.",
  ...{ body: ruleChangeBody, status: 200, answer: rule, refusals: [404, 422] },
});
export const deleteRule = operation({
  ...{ id: "deleteRule", method: "DELETE", path: "/rules/{id}", scope: "write_rules", summary: "Delete a rule" },
  description: "Awards that it has made stay. The last rule for paid orders can only be switched off.",
  ...{ status: 204, refusals: [404, 409] },
});

export const getProgramme = operation({
  ...{
    id: "getProgramme",
    method: "GET",
    path: "/programme",
    scope: "read_rules",
    summary: "The programme's settings",
  },
  ...{ status: 200, answer: programme, refusals: [404] },
});
export const updateProgramme = operation({
  ...{ id: "updateProgramme", method: "PATCH", path: "/programme", scope: "write_rules" },
  summary: "Change the programme's settings",
  description: "Only what is given changes. The basis may be written as an object or flat.",
  ...{ body: programmeChangeBody, status: 200, answer: programme, refusals: [404, 422] },
});

export const listMembers = operation({
  ...{ id: "listMembers", method: "GET", path: "/members", scope: "read_members" },
  summary: "All active members, by number",
  ...{ query: pageQuery, status: 200, answer: memberPage, refusals: [422] },
});
export const getMember = operation({
  ...{ id: "getMember", method: "GET", path: "/members/{customerId}", scope: "read_members", summary: "One member" },
  ...{ status: 200, answer: member, refusals: [404] },
});
export const listLedger = operation({
  ...{ id: "listLedger", method: "GET", path: "/members/{customerId}/ledger", scope: "read_members" },
  summary: "A member's ledger, newest first",
  ...{ query: pageQuery, status: 200, answer: ledgerPage, refusals: [404, 422] },
});
export const listMemberAwards = operation({
  ...{ id: "listMemberAwards", method: "GET", path: "/members/{customerId}/awards", scope: "read_members" },
  summary: "A member's awards, the latest earned first",
  ...{ query: pageQuery, status: 200, answer: awardPage, refusals: [404, 422] },
});
export const grantAward = operation({
  ...{ id: "grantAward", method: "POST", path: "/members/{customerId}/awards", scope: "write_points" },
  summary: "Award points, available at once",
  description: "Without the header Idempotency-Key a repeated call awards again.",
  ...{ body: pointsChange, status: 201, answer: award, refusals: [404, 422] },
});
export const deductPoints = operation({
  ...{ id: "deductPoints", method: "POST", path: "/members/{customerId}/deductions", scope: "write_points" },
  summary: "Deduct available points",
  description: "Without the header Idempotency-Key a repeated call deducts again.",
  ...{ body: pointsChange, status: 201, answer: deduction, refusals: [404, 409, 422] },
});

export const listAwards = operation({
  ...{ id: "listAwards", method: "GET", path: "/awards", scope: "read_members", summary: "Awards that wait for staff" },
  ...{ query: awardQuery, status: 200, answer: awardPage, refusals: [422] },
});
export const getAward = operation({
  ...{ id: "getAward", method: "GET", path: "/awards/{id}", scope: "read_members", summary: "One award" },
  ...{ status: 200, answer: award, refusals: [404] },
});
export const approveAward = operation({
  ...{ id: "approveAward", method: "POST", path: "/awards/{id}/approve", scope: "approve" },
  summary: "Approve an award that waits",
  ...{ body: verdict, bodyOptional: true, status: 200, answer: award, refusals: [404, 409, 422] },
});
export const rejectAward = operation({
  ...{ id: "rejectAward", method: "POST", path: "/awards/{id}/reject", scope: "approve" },
  summary: "Reject an award that waits",
  ...{ body: verdict, bodyOptional: true, status: 200, answer: award, refusals: [404, 409, 422] },
});

export const operations: readonly AnyOperation[] = [
  ...[listRules, createRule, getRule, updateRule, deleteRule, getProgramme, updateProgramme],
  ...[listMembers, getMember, listLedger, listMemberAwards, grantAward, deductPoints],
  ...[listAwards, getAward, approveAward, rejectAward],
];
