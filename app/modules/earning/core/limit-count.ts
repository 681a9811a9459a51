import type { AwardState } from "./adjust-award";
import { hasRoom, type RuleLimits } from "./limits";

/** Awards taken back or rejected do not count against a limit; those waiting for staff do. */
export function takesRoom({
  status,
  proposed,
  granted,
  takenBack,
}: Pick<AwardState, "status" | "proposed" | "granted" | "takenBack">): boolean {
  if (status === "WAITING") return proposed > 0;
  return (status === "PENDING" || status === "AVAILABLE") && granted > takenBack;
}

/** An award as limits count it. */
interface Counted {
  id: string;
  ruleId: string;
  customerId: bigint;
  source: string;
  at: Date;
}

/** Whether `a` counts before `b`: by the date they were earned, not by when they were made. */
const isBefore = (a: Pick<Counted, "source" | "at">, b: Pick<Counted, "source" | "at">): boolean =>
  a.at < b.at || (a.at.getTime() === b.at.getTime() && a.source < b.source);

/**
 * The awards that count against limits, by rule and member. After a merge a member may have two awards for one source, of
 * which one gives nothing any more, so they are told apart by their ids; a source counts once.
 */
export class LimitCount {
  private readonly taking = new Map<string, Map<string, { source: string; at: Date }>>();

  note({ id, ruleId, customerId, source, at }: Counted, takes: boolean): void {
    const key = `${ruleId}/${customerId}`;
    const awards = this.taking.get(key) ?? new Map<string, { source: string; at: Date }>();
    if (takes) awards.set(id, { source, at });
    else awards.delete(id);
    this.taking.set(key, awards);
  }

  /** Dates of the awards for other sources; with a date, only of those that count before it. */
  besides({ ruleId, customerId, source }: Omit<Counted, "id" | "at">, at?: Date): Date[] {
    const others = [...(this.taking.get(`${ruleId}/${customerId}`)?.values() ?? [])].filter(
      (other) => other.source !== source && (at === undefined || isBefore(other, { source, at })),
    );
    return [...new Map(others.map((other) => [other.source, other.at])).values()];
  }
}

/** Its terms hold the limits of its rule. */
interface LimitedAward extends AwardState {
  id: string;
  source: string;
}

/** The awards beyond the limits of their rules, as a merge of members can leave them. */
export function beyondLimits<Award extends LimitedAward>(awards: readonly Award[], timezone: string): Award[] {
  const count = new LimitCount();
  const counted = ({ id, terms: { ruleId }, customerId, source, occurredAt }: Award): Counted => ({
    id,
    ruleId,
    customerId,
    source,
    at: occurredAt,
  });
  return awards
    .filter(takesRoom)
    .toSorted((a, b) => (isBefore(counted(a), counted(b)) ? -1 : 1))
    .filter((award) => {
      const fits = hasRoom(award.terms.limits ?? {}, count.besides(counted(award)), award.occurredAt, timezone);
      if (fits) count.note(counted(award), true);
      return !fits;
    });
}

const DAY_MS = 86_400_000;

/** The latest time at which another award may share the day, month or year; null: without end. */
export function roomEndsAt({ perDay, perMonth, perYear, lifetime }: RuleLimits, at: Date): Date | null {
  if (lifetime) return null;
  const days = perYear ? 367 : perMonth ? 32 : perDay ? 2 : 0;
  return new Date(at.getTime() + days * DAY_MS);
}
