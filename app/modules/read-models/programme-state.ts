/** RUNS: something gives points. OFF: the app's traces were removed from Shopify. */
export type ProgrammeState = "RUNS" | "NO_RULES" | "OFF";

export function programmeState({ rulesOn, switchedOff }: { rulesOn: number; switchedOff: boolean }): ProgrammeState {
  if (switchedOff) return "OFF";
  return rulesOn > 0 ? "RUNS" : "NO_RULES";
}
