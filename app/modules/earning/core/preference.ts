/** An award, or a rule that would make one, among others of the same event. */
export interface Contender {
  ruleId: string;
  /** nothing said: 0 */
  priority?: number | undefined;
  points: number;
}

/** Order in which rules are asked and their awards settled: the higher priority first. Goes by the rules alone. */
export const byPriority = (a: Omit<Contender, "points">, b: Omit<Contender, "points">): number =>
  (b.priority ?? 0) - (a.priority ?? 0) || (a.ruleId < b.ruleId ? -1 : 1);

/** Where only the best counts: the most points, and of equals the higher priority, whichever came first. */
export const byWorth = (a: Contender, b: Contender): number => b.points - a.points || byPriority(a, b);
