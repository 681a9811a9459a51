/** RUNS: something gives points. NOT_LAUNCHED: it does, and staff are still setting up. OFF: the app's traces were removed from Shopify. */
export type ProgrammeState = "RUNS" | "NOT_LAUNCHED" | "NO_RULES" | "OFF";

export function programmeState(now: { rulesOn: number; launched: boolean; switchedOff: boolean }): ProgrammeState {
  if (now.switchedOff) return "OFF";
  if (now.rulesOn === 0) return "NO_RULES";
  return now.launched ? "RUNS" : "NOT_LAUNCHED";
}
