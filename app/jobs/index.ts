import type { jobs } from "~/modules/jobs/registry";
import type { JobHandler } from "./job-handler";
import { bookBalances, resumeImports } from "~/jobs/book-balances";
import { catchUp } from "~/jobs/catch-up";
import { cleanUpShop } from "~/jobs/clean-up-shop";
import { confirmFriendCodes } from "~/jobs/confirm-friend-codes";
import { decideWaiting } from "~/jobs/decide-waiting";
import { encodePhotos } from "~/jobs/encode-photos";
import { forgetApiAnswers } from "~/jobs/forget-api-answers";
import { forgetOldData } from "~/jobs/forget-old-data";
import { forgetShareVisits } from "~/jobs/forget-share-visits";
import { installShop } from "~/jobs/install-shop";
import { keepMembersSegmentJob } from "~/jobs/keep-members-segment";
import { lookAtAllDiscounts, lookAtDiscounts } from "~/jobs/look-at-discounts";
import { lookAtAllShops, lookAtShop } from "~/jobs/look-at-shop";
import { lookForAllDeleted, lookForDeleted } from "~/jobs/look-for-deleted";
import { publishAllCards } from "~/jobs/publish-all-cards";
import { publishMemberCards } from "~/jobs/publish-member-cards";
import { publishProductReviews } from "~/jobs/publish-product-reviews";
import { publishStorefront } from "~/jobs/publish-storefront";
import { readConsentWordings } from "~/jobs/read-consent-wordings";
import { refreshTiers } from "~/jobs/refresh-tiers";
import { readRuleData, refreshRuleData } from "./read-rule-data";
import { runImport } from "~/jobs/run-import";
import { runTimers } from "~/jobs/run-timers";
import { sendFlowTriggers } from "~/jobs/send-flow-triggers";
import { storeEvents } from "~/jobs/store-events";
import { syncFriendDiscount } from "~/jobs/sync-friend-discount";
import { syncOffer } from "~/jobs/sync-offer";
import { syncRedemption, tendRedemptions } from "~/jobs/sync-redemption";

type Worked = Omit<typeof jobs, "parkedEvents">;

/** The handler of each job in the registry; a missing one does not compile. */
const handlerOf: { [Name in keyof Worked]: JobHandler<Worked[Name]> } = {
  storeEvents,
  runTimers,
  installShop,
  catchUp,
  cleanUpShop,
  runImport,
  publishMemberCards,
  publishAllCards,
  keepMembersSegment: keepMembersSegmentJob,
  publishStorefront,
  readConsentWordings,
  readRuleData,
  refreshRuleData,
  sendFlowTriggers,
  publishProductReviews,
  decideWaiting,
  bookBalances,
  resumeImports,
  encodePhotos,
  refreshTiers,
  syncOffer,
  syncRedemption,
  tendRedemptions,
  lookAtDiscounts,
  lookAtAllDiscounts,
  lookAtShop,
  lookAtAllShops,
  lookForDeleted,
  lookForAllDeleted,
  syncFriendDiscount,
  confirmFriendCodes,
  forgetApiAnswers,
  forgetOldData,
  forgetShareVisits,
};

export const handlers: readonly JobHandler[] = Object.values(handlerOf);
