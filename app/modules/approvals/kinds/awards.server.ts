import { waitingGroups } from "~/modules/earning/awards/waiting-awards.server";
import { addOrderNames, awardsOfEvents } from "./awards-of-events.server";

/** Awards for orders, accounts and the like: staff decide by the rule and its guards alone. */
export const awards = awardsOfEvents(waitingGroups.earned, addOrderNames);
