import { onceKey, type Keyed } from "./once-key";
import type { AwardState } from "./adjust-award";

// Points that were spent before they were taken back are a debt of what earned them: an order, a referred friend, a
// comeback after one silence, a mission. Whatever becomes available for the same thing makes the debt good first, by
// any rule and award: also by a rule that replaced another, and by one that counts beside it. All that makes points
// available looks for such debts: earning events (`bookEarningEvents`), decisions by staff (`decideAwards`) and the end
// of a hold time (`matureAwards`).

/** A comeback is identified by the order before the silence: the order that ends the silence can change. */
export const ONCE_COMEBACKS = "comebacks";
/** A friend is referred once; which of their orders counts as the first can change. */
export const onceOfFriend = (friendId: bigint | null): string => `friend:${friendId}`;

/** Key of what earns once, for whichever award is given for it; `once` is the earning event's own key. */
export const debtKey = (award: Keyed, once?: string): string =>
  once === undefined
    ? onceKey(award).replace(/^([A-Z_]+\/mission:[0-9a-f-]+:\d+):\d+$/, "$1")
    : `${award.event}/${once}`;

/** An award that gives nothing now but still owes points. */
export const owesOnly = ({ granted, takenBack, writtenOff }: AwardState): boolean =>
  writtenOff > 0 && granted === takenBack;

/** Awards whose points become available, so that debts are looked up. */
interface Asking {
  thing: Keyed;
  once?: string | undefined;
  /** awards to leave out */
  apart: ReadonlySet<string>;
  /** awards by other rules for the same source are included even while they give something */
  besides?: { ruleId: string };
}

/** Awards in their present state, grouped by what they were given for. */
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

  /**
   * Lets awards for the same thing make good up to so many points of their debts. @returns the changed awards, and how
   * many points that took
   */
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

  /**
   * For an award in the pool: the debts that its points make good when they become available. Calls `changed` with each
   * award whose debt is paid.
   */
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
