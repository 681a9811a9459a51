import { waitingGroups } from "~/modules/earning/awards/waiting-awards.server";
import { addOrderNames, awardsOfEvents } from "./awards-of-events.server";

/** Points for orders and for what members are: nothing but the rule and its guards speaks for or against them. */
export const awards = awardsOfEvents(waitingGroups.earned, addOrderNames);
