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
  ruleId: string;
  customerId: bigint;
  source: string;
  at: Date;
}

/** Whether `a` counts before `b`: by the date they were earned, not by when they were made. */
const isBefore = (a: Pick<Counted, "source" | "at">, b: Pick<Counted, "source" | "at">): boolean =>
  a.at < b.at || (a.at.getTime() === b.at.getTime() && a.source < b.source);

/** The awards that count against limits, by rule and member. */
export class LimitCount {
  private readonly taking = new Map<string, Map<string, Date>>();

  note({ ruleId, customerId, source, at }: Counted, takes: boolean): void {
    const key = `${ruleId}/${customerId}`;
    const dates = this.taking.get(key) ?? new Map<string, Date>();
    if (takes) dates.set(source, at);
    else dates.delete(source);
    this.taking.set(key, dates);
  }

  /** Dates of the awards for other sources; with a date, only of those that count before it. */
  besides({ ruleId, customerId, source }: Omit<Counted, "at">, at?: Date): Date[] {
    return [...(this.taking.get(`${ruleId}/${customerId}`) ?? [])].flatMap(([other, date]) =>
      other !== source && (at === undefined || isBefore({ source: other, at: date }, { source, at })) ? [date] : [],
    );
  }
}

/** Its terms hold the limits of its rule. */
interface LimitedAward extends AwardState {
  source: string;
}

/** The awards beyond the limits of their rules, as a merge of members can leave them. */
export function beyondLimits<Award extends LimitedAward>(awards: readonly Award[], timezone: string): Award[] {
  const count = new LimitCount();
  const counted = ({ terms: { ruleId }, customerId, source, occurredAt }: Award): Counted => ({
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
