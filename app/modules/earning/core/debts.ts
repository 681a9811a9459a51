import { onceKey, type Keyed } from "./once-key";
import type { AwardState } from "./adjust-award";

// Points that were spent before they were taken back are owed by what earns once: an order, a friend's coming, a comeback
// after one silence, a mission. Whatever becomes available for the same makes them good first, by whichever rule and award:
// also by a rule that took the place of another, and by one that counts beside it. Whatever makes points available asks
// for such debts: earning events (`bookEarningEvents`), staff (`decideAwards`) and the end of a hold (`matureAwards`).

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

/** Whose points become available, and so ask for debts. */
interface Asking {
  thing: Keyed;
  once?: string | undefined;
  /** awards that are not asked */
  apart: ReadonlySet<string>;
  /** awards by other rules for the very same source are asked also while they give something */
  besides?: { ruleId: string };
}

/** Awards as they are by now, with those for the same beside each other. */
export class DebtPool<Award extends AwardState & Keyed & { id: string; customerId: bigint }> {
  private readonly current = new Map<string, Award>();
  private readonly pools = new Map<string, Set<string>>();
  private readonly keys = new Map<string, string>();

  constructor(
    awards: readonly Award[],
    private readonly onceOf: ReadonlyMap<string, string | undefined>,
  ) {
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

  /** Lets awards for the same thing have made good what they owe. @returns those that changed, and how much it was */
  take({ thing, once, apart, besides }: Asking, most: number): { taken: number; givers: Award[] } {
    const beside = (award: Award) =>
      besides !== undefined && award.source === thing.source && award.terms.ruleId !== besides.ruleId;
    const givers: Award[] = [];
    let left = most;
    for (const id of this.pools.get(`${debtKey(thing, once)}@${thing.customerId}`) ?? []) {
      const award = this.current.get(id);
      if (!award || apart.has(id) || award.writtenOff === 0 || !(owesOnly(award) || beside(award))) continue;
      const part = Math.min(left, award.writtenOff);
      if (part === 0) break;
      const giver = { ...award, writtenOff: award.writtenOff - part };
      this.current.set(id, giver);
      givers.push(giver);
      left -= part;
    }
    return { taken: most - left, givers };
  }

  /** For an award that is in the pool: what its points make good as they become available. `changed` is told who is paid. */
  takerFor(award: Award, changed: (giver: Award) => void): (most: number) => number {
    const asking = {
      thing: award,
      once: this.onceOf.get(award.id),
      apart: new Set([award.id]),
      besides: { ruleId: award.terms.ruleId },
    };
    return (most) => {
      const { taken, givers } = this.take(asking, most);
      givers.forEach(changed);
      return taken;
    };
  }
}
