import type { ExpiryNews } from "~/modules/expiry/expire-points.server";
import { sendMessages } from "./announce-awards.server";
import { pointsExpired, pointsExpireSoon } from "./expiry-messages";

/** Starts Flow triggers for points that expire soon or have expired. */
export const announceExpiry = (shopId: number): ExpiryNews => ({
  warned: (tx, warnings) => sendMessages(tx, { shopId, messages: warnings.map(pointsExpireSoon) }),
  expired: (tx, expired) => sendMessages(tx, { shopId, messages: expired.map(pointsExpired) }),
});
