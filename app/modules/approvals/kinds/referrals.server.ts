import { waitingGroups } from "~/modules/earning/awards/waiting-awards.server";
import { addOrderNames, awardsOfEvents } from "./awards-of-events.server";

/**
 * Points for friends' orders; the friends' follow-up orders follow the decision (`after-referral-decisions.server.ts`).
 */
export const referrals = awardsOfEvents(waitingGroups.referral, addOrderNames);
