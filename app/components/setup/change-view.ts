import type { PlanItem } from "~/modules/setup/planned-changes";

/** One change of a plan, as text. */
export interface ChangeView {
  item: PlanItem;
  title: string;
  kind: "NONE" | "SWITCH_ON" | "VALUES";
  /** key of the text why the change is not selected by default; null when it is */
  own: "own" | "removed" | "otherRewards" | null;
  bound: boolean;
  /** null when there was nothing before */
  before: string | null;
  after: string;
}
