import { operation } from "../operation";
import { referralPage, referralQuery } from "../schemas/referral";

export const listReferrals = operation({
  id: "listReferrals",
  method: "GET",
  path: "/referrals",
  scope: "read_members",
  summary: "Friends whom members have sent, by the friend's number",
  query: referralQuery,
  status: 200,
  answer: referralPage,
  refusals: [422],
});
