import { memberName } from "~/modules/members/member-name";
import type { Deed } from "~/modules/rewards/deeds.server";

/** A task, which is a perk to give, as plain values. */
export const toTaskView = (deed: Deed) => ({
  id: deed.id,
  rewardId: deed.rewardId,
  title: deed.title,
  points: deed.points,
  customerId: deed.customerId.toString(),
  memberName: memberName(deed),
  promisedAt: deed.promisedAt.toISOString(),
  dueAt: deed.dueAt?.toISOString() ?? null,
});

export type TaskView = ReturnType<typeof toTaskView>;
