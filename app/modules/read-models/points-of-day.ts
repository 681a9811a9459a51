export interface PointsOfDay {
  /** calendar day in the shop's time zone, "2026-11-21" */
  day: string;
  issued: number;
  takenBack: number;
}
