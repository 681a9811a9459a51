/** Redemptions on which staff have to decide; the queue lists them. */
const waitsForApproval = { status: "WAITING" as const };

/** Redemptions for which staff have something to do: what is issued without a code is a perk. */
const waitsForDeed = { status: "ISSUED" as const, code: null };

/** All that waits for staff. */
export const staffsTurn = { OR: [waitsForApproval, waitsForDeed] };
