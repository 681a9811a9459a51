/** An award, or a rule that would make one, among others of the same event. */
export interface Contender {
  ruleId: string;
  /** 0 when absent */
  priority?: number | undefined;
  points: number;
}

/** Order in which rules are evaluated and their awards adjusted: higher priority first. Depends on the rules alone. */
export const byPriority = (a: Omit<Contender, "points">, b: Omit<Contender, "points">): number =>
  (b.priority ?? 0) - (a.priority ?? 0) || (a.ruleId < b.ruleId ? -1 : 1);

/** With BEST_ONLY: the most points, and with equal points the higher priority, whichever came first. */
export const byWorth = (a: Contender, b: Contender): number => b.points - a.points || byPriority(a, b);
