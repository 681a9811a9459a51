import type { PlanItem } from "~/modules/setup/planned-changes";

/** One thing that a plan changes, in words. */
export interface ChangeView {
  item: PlanItem;
  title: string;
  kind: "NONE" | "SWITCH_ON" | "VALUES";
  /** the text that says why it only changes when it is ticked */
  own: "own" | "removed" | "otherRewards" | null;
  bound: boolean;
  /** null where there is nothing to compare with */
  before: string | null;
  after: string;
}
