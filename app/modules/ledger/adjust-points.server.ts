import type { Db } from "~/db.server";
import { AppError } from "~/lib/app-error";
import { cleanText, fitsCharacters } from "~/lib/clean-text";
import { adjust } from "./commands";
import type { PostedTransaction } from "./ledger-command";
import { postTransactions } from "./post-transactions.server";

const maxReasonLength = 200;
const maxAdjustment = 1_000_000_000;

interface Adjustment {
  shopId: number;
  customerId: bigint;
  /** positive gives, negative takes */
  points: number;
  reason: string;
  actor: string;
  /** from the form, so that a second click does nothing */
  key: string;
  expiresAt?: Date | null;
  now: Date;
}

/**
 * Gives or takes available points by hand. Idempotent by `key`; one statement.
 *
 * @throws AppError POINTS_INVALID, REASON_REQUIRED, REASON_TOO_LONG with the form field
 * @throws AppError INSUFFICIENT_POINTS more taken than available
 * @throws AppError LEDGER_KEY_CONFLICT the key was used for another adjustment
 */
export async function adjustPoints(db: Db, adjustment: Adjustment): Promise<PostedTransaction> {
  const { shopId, customerId, points, actor, key, expiresAt, now } = adjustment;
  const reason = cleanText(adjustment.reason);
  if (!Number.isInteger(points) || points === 0 || Math.abs(points) > maxAdjustment) {
    throw new AppError("POINTS_INVALID", { status: 422, field: "points", params: { max: maxAdjustment } });
  }
  if (reason === "") throw new AppError("REASON_REQUIRED", { status: 422, field: "reason" });
  if (!fitsCharacters(reason, maxReasonLength)) {
    throw new AppError("REASON_TOO_LONG", { status: 422, field: "reason", params: { max: maxReasonLength } });
  }
  const command = adjust({ eventKey: `adjust:${key}`, customerId, points, reason, actor, expiresAt, occurredAt: now });
  try {
    const [posted] = await postTransactions(db, { shopId, commands: [command], now });
    return posted as PostedTransaction;
  } catch (error) {
    if (error instanceof AppError && error.code === "INSUFFICIENT_POINTS") {
      const { code, status, message, params } = error;
      throw new AppError(code, { status, message, params, field: "points", cause: error });
    }
    throw error;
  }
}
