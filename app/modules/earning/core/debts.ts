import { onceKey, type Keyed } from "./once-key";
import type { AwardState } from "./adjust-award";

// Points that were spent before they were taken back are owed by what earns once: an order by one rule, a friend's coming, a
// comeback after one silence, a mission. Where another award comes to stand for the same, it takes the debt over, and so
// gives new points only beyond it. Whatever makes points available or puts them on hold asks for such debts first: earning
// events (`bookEarningEvents`) and staff (`decideAwards`).

/** Whichever order ends a silence now, it is the one after it that counts. */
export const ONCE_COMEBACKS = "comebacks";
/** A friend comes once, whichever of their orders is the first. */
export const onceOfFriend = (friendId: bigint | null): string => `friend:${friendId}`;

/** Name of what is earned once, whichever award stands for it; `once` is what an earning event says of itself. */
export const debtKey = (award: Keyed, once?: string): string =>
  once === undefined
    ? onceKey(award).replace(/^([A-Z_]+\/mission:[0-9a-f-]+:\d+):\d+$/, "$1")
    : `${award.event}/${once}`;

/** Nothing of it is given at present, but something is owed. */
export const owesOnly = ({ granted, takenBack, writtenOff }: AwardState): boolean =>
  writtenOff > 0 && granted === takenBack;

/** What an award that is to reach `target` points can still take over: what is available by now has made good its share. */
export function roomForDebt(award: AwardState, target: number): number {
  if (award.status === "REJECTED") return 0;
  const given = award.status === "AVAILABLE" ? award.granted - award.takenBack : 0;
  return Math.max(0, target - given - award.writtenOff);
}

/** Awards as they are by now, with those for the same beside each other. */
export class DebtPool<Award extends AwardState & Keyed & { id: string; customerId: bigint }> {
  private readonly current = new Map<string, Award>();
  private readonly pools = new Map<string, Set<string>>();
  private readonly keys = new Map<string, string>();

  constructor(awards: readonly Award[], onceOf: ReadonlyMap<string, string | undefined>) {
    for (const award of awards) this.put(award, onceOf.get(award.id));
  }

  put(award: Award, once?: string): void {
    this.current.set(award.id, award);
    const key = this.keys.get(award.id) ?? `${debtKey(award, once)}@${award.customerId}`;
    this.keys.set(award.id, key);
    this.pools.set(key, (this.pools.get(key) ?? new Set()).add(award.id));
  }

  byId = (id: string): Award | undefined => this.current.get(id);

  now = (award: Award): Award => this.current.get(award.id) ?? award;

  /** Lets fallen awards for the same thing hand over what they owe. @returns those that did, and how much it was */
  take(
    from: { thing: Keyed; once: string | undefined; ruleId: string | null; apart: ReadonlySet<string> },
    most: number,
  ): { taken: number; givers: Award[] } {
    const { thing, once, ruleId, apart } = from;
    return this.takeFrom(`${debtKey(thing, once)}@${thing.customerId}`, { ruleId, apart }, most);
  }

  /**
   * Lets an award whose points are not available yet take over what fallen awards for the same owe, as far as it will give
   * points. @returns awards that changed
   */
  burden(id: string): Award[] {
    const award = this.current.get(id);
    if (!award || award.status === "AVAILABLE") return [];
    const target = award.status === "WAITING" ? award.proposed : award.granted - award.takenBack;
    const ruleId = award.terms.combination === "BEST_ONLY" ? null : award.terms.ruleId;
    const from = { ruleId, apart: new Set([id]) };
    const { taken, givers } = this.takeFrom(this.keys.get(id) ?? "", from, roomForDebt(award, target));
    if (taken === 0) return [];
    const owing = { ...award, writtenOff: award.writtenOff + taken };
    this.current.set(id, owing);
    return [...givers, owing];
  }

  /** The same for all that is on hold. @returns awards that changed */
  burdenPending(): Award[] {
    const pending = [...this.current.values()].filter(({ status }) => status === "PENDING");
    return pending.flatMap(({ id }) => this.burden(id));
  }

  private takeFrom(
    key: string,
    { ruleId, apart }: { ruleId: string | null; apart: ReadonlySet<string> },
    most: number,
  ): { taken: number; givers: Award[] } {
    const givers: Award[] = [];
    let left = most;
    for (const id of this.pools.get(key) ?? []) {
      const award = this.current.get(id);
      if (!award || apart.has(id) || !owesOnly(award) || (ruleId !== null && award.terms.ruleId !== ruleId)) continue;
      const part = Math.min(left, award.writtenOff);
      if (part === 0) break;
      const giver = { ...award, writtenOff: award.writtenOff - part };
      this.current.set(id, giver);
      givers.push(giver);
      left -= part;
    }
    return { taken: most - left, givers };
  }
}
