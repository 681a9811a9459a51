import type { AnyOperation } from "../operation";
import * as awards from "./awards";
import * as members from "./members";
import * as missions from "./missions";
import * as multipliers from "./multipliers";
import * as programme from "./programme";
import * as referrals from "./referrals";
import * as reports from "./reports";
import * as reviews from "./reviews";
import * as rewards from "./rewards";
import * as rules from "./rules";
import * as tiers from "./tiers";

/** All calls of the merchant API, in the order of the document. */
export const operations: readonly AnyOperation[] = [
  members.listMembers,
  members.getMember,
  members.listLedger,
  members.listMemberAwards,
  members.grantAward,
  members.deductPoints,
  members.joinProgramme,
  members.leaveProgramme,
  awards.listAwards,
  awards.getAward,
  awards.approveAward,
  awards.rejectAward,
  awards.undoDecision,
  rules.listRules,
  rules.createRule,
  rules.getRule,
  rules.updateRule,
  rules.deleteRule,
  multipliers.listMultipliers,
  multipliers.createMultiplier,
  multipliers.getMultiplier,
  multipliers.updateMultiplier,
  multipliers.deleteMultiplier,
  tiers.listTiers,
  tiers.updateTierSettings,
  tiers.createTier,
  tiers.getTier,
  tiers.updateTier,
  tiers.deleteTier,
  programme.getProgramme,
  programme.updateProgramme,
  programme.previewExpiry,
  reviews.listReviews,
  reviews.getReview,
  reviews.answerReview,
  missions.listMissions,
  missions.createMission,
  missions.getMission,
  missions.updateMission,
  missions.listEntries,
  referrals.listReferrals,
  reports.readLiability,
  rewards.listRewards,
  rewards.createReward,
  rewards.getReward,
  rewards.updateReward,
  rewards.deleteReward,
  rewards.redeem,
  rewards.listMemberRedemptions,
  rewards.getRedemption,
  rewards.cancelRedemption,
  rewards.approveRedemption,
  rewards.rejectRedemption,
  rewards.fulfilRedemption,
];
