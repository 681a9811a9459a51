/** An order as far as it was reported; amounts are cents. */
export interface KnownOrder {
  id: number;
  customer: number;
  placedAt: Date;
  /** earliest reported payment */
  paidAt: Date | null;
  paid: boolean;
  cancelled: boolean;
  lines: { id: number; product: number; cents: number; quantity: number; current: number }[];
  refunds: { lines: { lineId: number; quantity: number }[]; money: number }[];
}

export interface SimulatedRule {
  ruleId: string;
  priority: number;
  /** one point for each full so many cents that were kept */
  centsPerPoint: number;
  /** only this product counts */
  product: number | null;
  /** of what was ordered */
  minimum: number;
  staff: boolean;
  holdDays: number;
  /** orders of one member that it counts in a month of the shop: the earliest */
  perMonth: number | null;
}

const ruleId = (number: number) => `00000000-0000-4000-8000-00000000000${number}`;

/** The rules of the simulated shop for paid orders. The last two are worth the same wherever only product 1 was bought. */
export const orderRules: readonly SimulatedRule[] = [
  {
    ruleId: ruleId(1),
    priority: 0,
    centsPerPoint: 100,
    product: null,
    minimum: 0,
    staff: false,
    holdDays: 14,
    perMonth: null,
  },
  { ruleId: ruleId(2), priority: 5, centsPerPoint: 100, product: 1, minimum: 0, staff: true, holdDays: 0, perMonth: 2 },
  {
    ruleId: ruleId(3),
    priority: 0,
    centsPerPoint: 50,
    product: 2,
    minimum: 5_000,
    staff: false,
    holdDays: 0,
    perMonth: 1,
  },
  {
    ruleId: ruleId(4),
    priority: 3,
    centsPerPoint: 40,
    product: null,
    minimum: 20_000,
    staff: true,
    holdDays: 30,
    perMonth: null,
  },
];

/** Given once per member as long as one of their orders stands: at once, or by staff and on hold. */
export const firstOrderRule = (waits: boolean) => ({ ruleId: ruleId(5), points: 100, waits, holdDays: waits ? 5 : 0 });
/** Given once a member; staff decide. */
export const accountRule = { ruleId: ruleId(6), points: 50 };

const months = new Intl.DateTimeFormat("en", { timeZone: "Europe/Berlin", year: "numeric", month: "numeric" });
/** A month of the simulated shop. */
export const monthOf = (at: Date): string => months.format(at);

type Line = KnownOrder["lines"][number];

const refunded = (order: KnownOrder, line: Line): number =>
  sum(order.refunds.flatMap(({ lines }) => lines).map(({ lineId, quantity }) => (lineId === line.id ? quantity : 0)));

const kept = (order: KnownOrder, line: Line): number =>
  Math.max(0, Math.min(line.current, line.quantity - refunded(order, line)));

const sum = (numbers: number[]): number => numbers.reduce((total, number) => total + number, 0);

/**
 * Money given back without goods. What went back beyond refunded lines pays first for pieces that an edit took off and no
 * refund names.
 */
function reduction(order: KnownOrder): number {
  const takenOff = order.lines.map(
    (line) => line.cents * Math.max(0, line.quantity - line.current - refunded(order, line)),
  );
  return Math.max(0, sum(order.refunds.map(({ money }) => money)) - sum(takenOff));
}

/** Worth of the goods that were kept, after money given back without goods. */
export function keptCents(order: KnownOrder): number {
  const goods = sum(order.lines.map((line) => line.cents * kept(order, line)));
  return Math.max(0, goods - reduction(order));
}

/** What an order earns by a rule, regardless of other rules. */
function pointsBy(rule: SimulatedRule, order: KnownOrder): number {
  if (!order.paid || order.cancelled) return 0;
  const lines = order.lines.filter(({ product }) => rule.product === null || product === rule.product);
  if (sum(lines.map(({ cents, quantity }) => cents * quantity)) < rule.minimum) return 0;
  const goods = sum(lines.map((line) => line.cents * kept(order, line)));
  const all = sum(order.lines.map((line) => line.cents * kept(order, line)));
  const money = reduction(order);
  // Money refunded without goods reduces each line by its share.
  const share = all > 0 ? Math.floor((2 * money * goods + all) / (2 * all)) : 0;
  return Math.floor(Math.max(0, goods - share) / rule.centsPerPoint);
}

/** What an order is worth by each of the rules that have room for it: all of them, or the best alone. */
export function pointsByRule(
  order: KnownOrder,
  bestOnly: boolean,
  hasRoom: (rule: SimulatedRule) => boolean,
): { rule: SimulatedRule; points: number }[] {
  const all = orderRules.map((rule) => ({ rule, points: hasRoom(rule) ? pointsBy(rule, order) : 0 }));
  const inOrder = all.toSorted((a, b) => b.rule.priority - a.rule.priority || (a.rule.ruleId < b.rule.ruleId ? -1 : 1));
  if (!bestOnly) return inOrder;
  const most = Math.max(...inOrder.map(({ points }) => points));
  const best = inOrder.find(({ points }) => points === most);
  return inOrder.map((one) => (one === best ? one : { ...one, points: 0 }));
}
