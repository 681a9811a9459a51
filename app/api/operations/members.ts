import { operation } from "../operation";
import { award, awardPage } from "../schemas/award";
import { pageQuery } from "../schemas/common";
import { acceptance, deduction, ledgerPage, member, memberPage, memberQuery, pointsChange } from "../schemas/member";

export const listMembers = operation({
  id: "listMembers",
  method: "GET",
  path: "/members",
  scope: "read_members",
  summary: "All active members, by number",
  query: memberQuery,
  status: 200,
  answer: memberPage,
  refusals: [422],
});

export const getMember = operation({
  id: "getMember",
  method: "GET",
  path: "/members/{customerId}",
  scope: "read_members",
  summary: "One member",
  status: 200,
  answer: member,
  refusals: [404],
});

export const listLedger = operation({
  id: "listLedger",
  method: "GET",
  path: "/members/{customerId}/ledger",
  scope: "read_members",
  summary: "A member's ledger, newest first",
  query: pageQuery,
  status: 200,
  answer: ledgerPage,
  refusals: [404, 422],
});

export const listMemberAwards = operation({
  id: "listMemberAwards",
  method: "GET",
  path: "/members/{customerId}/awards",
  scope: "read_members",
  summary: "A member's awards, the latest earned first",
  query: pageQuery,
  status: 200,
  answer: awardPage,
  refusals: [404, 422],
});

export const grantAward = operation({
  id: "grantAward",
  method: "POST",
  path: "/members/{customerId}/awards",
  scope: "write_points",
  summary: "Award points, available at once",
  description: "Without the header Idempotency-Key a repeated call awards again.",
  body: pointsChange,
  status: 201,
  answer: award,
  refusals: [404, 409, 422],
});

export const deductPoints = operation({
  id: "deductPoints",
  method: "POST",
  path: "/members/{customerId}/deductions",
  scope: "write_points",
  summary: "Deduct available points",
  description: "Without the header Idempotency-Key a repeated call deducts again.",
  body: pointsChange,
  status: 201,
  answer: deduction,
  refusals: [404, 409, 422],
});

export const joinProgramme = operation({
  id: "joinProgramme",
  method: "POST",
  path: "/members/{customerId}/join",
  scope: "write_points",
  summary: "Have a customer join the programme",
  description:
    "What the customer accepted is kept as proof, with the time. If the shop has it so, orders of the days before count, too. Who has joined already changes nothing.",
  body: acceptance,
  bodyOptional: true,
  status: 200,
  answer: member,
  refusals: [404, 422],
});

export const leaveProgramme = operation({
  id: "leaveProgramme",
  method: "POST",
  path: "/members/{customerId}/leave",
  scope: "write_points",
  summary: "Have a member leave the programme",
  description:
    "Nothing more is earned and the member's card is emptied. Points are kept, and count again once the customer joins again. Who does not take part changes nothing.",
  status: 200,
  answer: member,
  refusals: [404],
});
