import { operation } from "../operation";
import { rejection, verdict } from "../schemas/award";
import { pageQuery } from "../schemas/common";
import {
  newRedemptionBody,
  newRewardBody,
  redemption,
  redemptionPage,
  reward,
  rewardChangeBody,
  rewardPage,
} from "../schemas/reward";

export const listRewards = operation({
  id: "listRewards",
  method: "GET",
  path: "/rewards",
  scope: "read_rules",
  summary: "All rewards, cheapest first",
  status: 200,
  answer: rewardPage,
  refusals: [],
});

export const createReward = operation({
  id: "createReward",
  method: "POST",
  path: "/rewards",
  scope: "write_rules",
  summary: "Add a reward",
  description: "Members can take it as long as it is enabled.",
  body: newRewardBody,
  status: 201,
  answer: reward,
  refusals: [422],
});

export const getReward = operation({
  id: "getReward",
  method: "GET",
  path: "/rewards/{id}",
  scope: "read_rules",
  summary: "One reward",
  status: 200,
  answer: reward,
  refusals: [404],
});

export const updateReward = operation({
  id: "updateReward",
  method: "PATCH",
  path: "/rewards/{id}",
  scope: "write_rules",
  summary: "Change a reward",
  description:
    "Only what is given changes, of the title only the languages given. What members have taken keeps the terms of its day.",
  body: rewardChangeBody,
  status: 200,
  answer: reward,
  refusals: [404, 422],
});

export const deleteReward = operation({
  id: "deleteReward",
  method: "DELETE",
  path: "/rewards/{id}",
  scope: "write_rules",
  summary: "Take a reward out of the programme",
  description: "Codes that were issued stay as they are. Refused while something of it waits for staff.",
  status: 204,
  refusals: [404, 409],
});

export const redeem = operation({
  id: "redeem",
  method: "POST",
  path: "/members/{customerId}/redemptions",
  scope: "write_points",
  summary: "Take a reward for a member",
  description:
    "The points are reserved at once; the code is made a moment later. Refused with INSUFFICIENT_POINTS, OUT_OF_STOCK, " +
    "LIMIT_REACHED or NOT_AVAILABLE, and then nothing is reserved.",
  body: newRedemptionBody,
  status: 201,
  answer: redemption,
  refusals: [404, 409, 422],
});

export const listMemberRedemptions = operation({
  id: "listMemberRedemptions",
  method: "GET",
  path: "/members/{customerId}/redemptions",
  scope: "read_members",
  summary: "A member's redemptions, newest first",
  query: pageQuery,
  status: 200,
  answer: redemptionPage,
  refusals: [404, 422],
});

export const getRedemption = operation({
  id: "getRedemption",
  method: "GET",
  path: "/redemptions/{id}",
  scope: "read_members",
  summary: "One redemption",
  status: 200,
  answer: redemption,
  refusals: [404],
});

const step = { method: "POST", status: 200, answer: redemption, refusals: [404, 409] } as const;

export const cancelRedemption = operation({
  ...step,
  id: "cancelRedemption",
  path: "/redemptions/{id}/cancel",
  scope: "write_points",
  summary: "Cancel a redemption that is open",
  description: "The points go back into the lots they came from, and the code is removed.",
});

export const approveRedemption = operation({
  ...step,
  id: "approveRedemption",
  path: "/redemptions/{id}/approve",
  scope: "approve",
  summary: "Approve a redemption that waits",
  body: verdict,
  bodyOptional: true,
  refusals: [404, 409, 422],
});

export const rejectRedemption = operation({
  ...step,
  id: "rejectRedemption",
  path: "/redemptions/{id}/reject",
  scope: "approve",
  summary: "Reject a redemption that waits",
  description: "The points go back.",
  body: rejection,
  bodyOptional: true,
  refusals: [404, 409, 422],
});

export const fulfilRedemption = operation({
  ...step,
  id: "fulfilRedemption",
  path: "/redemptions/{id}/fulfil",
  scope: "write_points",
  summary: "Note that a perk was given",
  description: "The points are spent.",
});
