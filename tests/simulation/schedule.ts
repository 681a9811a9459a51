import { redeem, reserve, adjust } from "~/modules/ledger/commands";
import type { LedgerCommand } from "~/modules/ledger/ledger-command";
import { ReferencePoints, type Law } from "./reference-points";
import type { KnownOrder } from "./reference-rules";
import type { ScheduledEvent } from "./schedule-events";
import {
  accountMadeAt,
  keptPieces,
  mergeMessage,
  newLine,
  orderMessage,
  placeOrder,
  refundMessage,
  type Message,
  type StoreOrder,
} from "./simulated-store";
import { knownOrders } from "./known-orders";

export type Verdict = "APPROVED" | "REJECTED" | "UNDONE";

/** What a step of a schedule asks of the app, in this order. */
export interface Work {
  commands: LedgerCommand[];
  decisions: { key: string; verdict: Verdict }[];
  messages: Message[];
}

export interface ScheduleOptions {
  /** its customers and orders have numbers of their own beside other schedules of the shop */
  number: number;
  events: readonly ScheduledEvent[];
  law: Law;
  /** messages come late, twice and in any order */
  shuffled: boolean;
}

const CUSTOMERS = 4;

/** A few customers of a store, what happens to them, and what they must have by then. */
export class Schedule {
  readonly customers: number[];
  readonly points: ReferencePoints;
  private readonly events: Map<number, ScheduledEvent>;
  private readonly orders: StoreOrder[] = [];
  private outbox: { due: number; message: Message }[] = [];
  /** of customers who were merged, the one who was kept */
  private readonly keptOf = new Map<number, number>();
  private readonly known = knownOrders();
  private commands = 0;
  private refunds = 0;

  constructor(private readonly options: ScheduleOptions) {
    this.customers = Array.from({ length: CUSTOMERS }, (_, index) => 1_000_000 + options.number * 10 + index);
    this.points = new ReferencePoints(options.law);
    this.events = new Map(options.events.map((event) => [event.step, event]));
  }

  /**
   * Performs the step's event and returns the messages that the app gets now. `last` delivers all that are still on
   * their way.
   */
  advance(step: number, now: Date, last: boolean): Work {
    const event = this.events.get(step);
    const work: Work = { commands: [], decisions: [], messages: [] };
    this.points.letMature(now);
    if (event) this.happen(event, now, work);
    work.messages = this.deliver(step, last);
    this.receive(work.messages, now);
    return work;
  }

  private happen(event: ScheduledEvent, now: Date, work: Work): void {
    const { kind, pick, a, b } = event;
    const customer = chosen(this.customers, pick);
    const member = customer === undefined ? undefined : this.points.present(customer);
    switch (kind) {
      case "order":
        return this.buy(event, this.inStore(customer), now);
      case "spend":
        return this.spend(member, a, now, work);
      case "adjust":
        return this.adjust(member, a < 0.6 ? Math.ceil(b * 80) : -Math.ceil(b * 80), now, work);
      case "approve":
        return this.decide("APPROVED", pick, now, work);
      case "reject":
        return this.decide("REJECTED", pick, now, work);
      case "undo":
        return this.decide("UNDONE", pick, now, work);
      case "merge":
        return this.merge(event, customer);
      case "pass":
        return;
      default:
        this.change(event, now);
    }
  }

  private change(event: ScheduledEvent, now: Date): void {
    const order = chosen(this.orders, event.pick);
    if (!order || order.updatedAt >= now) return;
    const topic = this.changeOrder(order, event, now);
    if (!topic) return;
    order.updatedAt = now;
    this.send(orderMessage(topic, order), event);
  }

  /** @returns the message's topic, null when nothing happened */
  private changeOrder(order: StoreOrder, event: ScheduledEvent, now: Date): Message["topic"] | null {
    const { kind, a, b } = event;
    if (kind === "reopen") return order.cancelled ? ((order.cancelled = false), "orders/updated") : null;
    if (order.cancelled) return null;
    if (kind === "pay") return order.paid ? null : ((order.paid = true), "orders/paid");
    if (kind === "unpay") return order.paid ? ((order.paid = false), "orders/updated") : null;
    if (kind === "cancel") return ((order.cancelled = true), "orders/cancelled");
    if (kind === "editUp") return (this.editUp(order, a, b), "orders/updated");
    if (kind === "reassign") return this.reassign(order, a);
    const piece = chosen(keptPieces(order), a);
    if (!piece) return null;
    const quantity = 1 + Math.floor(b * piece.pieces);
    if (kind === "editDown") {
      const line = order.lines.find(({ id }) => id === piece.lineId);
      if (line) line.current -= quantity;
      return "orders/updated";
    }
    if (!order.paid) return null;
    const refund = {
      id: this.options.number * 10_000 + (this.refunds += 1),
      at: now,
      lines: kind === "refundLines" ? [{ lineId: piece.lineId, quantity }] : [],
      money: kind === "refundMoney" ? Math.ceil(b * 3_000) : 0,
    };
    order.refunds.push(refund);
    this.send(refundMessage(order, refund), event);
    return "orders/updated";
  }

  private merge(event: ScheduledEvent, removed: number | undefined): void {
    const kept = chosen(this.customers, event.a);
    if ([removed, kept].some((one) => one === undefined || this.keptOf.has(one)) || removed === kept) return;
    this.keptOf.set(removed!, kept!);
    for (const order of this.orders) if (order.customer === removed) order.customer = kept!;
    this.send(mergeMessage(removed!, kept!), event);
  }

  /** Who a customer is in the store by now. */
  private inStore(customer: number | undefined): number | undefined {
    const kept = customer === undefined ? undefined : this.keptOf.get(customer);
    return kept === undefined ? customer : this.inStore(kept);
  }

  private reassign(order: StoreOrder, fraction: number): Message["topic"] | null {
    const next = this.inStore(chosen(this.customers, fraction));
    if (next === undefined || next === order.customer) return null;
    order.customer = next;
    return "orders/updated";
  }

  private editUp(order: StoreOrder, a: number, b: number): void {
    const line = chosen(order.lines, a);
    if (line && b < 0.4) {
      line.quantity += 1;
      line.current += 1;
    } else order.lines.push(newLine(order.id, order.lines.length, b));
  }

  private buy({ a, b }: ScheduledEvent, customer: number | undefined, now: Date): void {
    if (customer === undefined) return;
    const id = this.options.number * 1_000 + this.orders.length + 1;
    const order = placeOrder({ id, customer, at: now, paid: a + b < 1.4, a, b });
    this.orders.push(order);
    this.send(orderMessage("orders/create", order), { a, b });
  }

  private spend(customer: number | undefined, share: number, now: Date, work: Work): void {
    if (customer === undefined) return;
    const { available } = this.points.of(customer);
    if (available <= 0) return;
    const points = share > 0.6 ? available : Math.max(1, Math.floor(share * available));
    const event = { ...this.command(customer, now), points };
    const reservationKey = event.eventKey;
    work.commands.push(reserve(event), redeem({ ...event, eventKey: `${reservationKey}:redeem`, reservationKey }));
    this.points.spend(customer, points);
  }

  private adjust(customer: number | undefined, wanted: number, now: Date, work: Work): void {
    if (customer === undefined) return;
    const points = Math.max(wanted, -Math.max(0, this.points.of(customer).available));
    if (points === 0) return;
    work.commands.push(adjust({ ...this.command(customer, now), points, reason: "Simulated" }));
    this.points.adjust(customer, points);
  }

  private command(customer: number, occurredAt: Date) {
    const eventKey = `sim:${this.options.number}:${(this.commands += 1)}`;
    return { eventKey, customerId: BigInt(customer), occurredAt, actor: "staff:1" };
  }

  private decide(verdict: Verdict, pick: number, now: Date, work: Work): void {
    const open = [...this.points.awards].filter(([, { staff }]) =>
      verdict === "UNDONE" ? staff === "APPROVED" || staff === "REJECTED" : staff === "WAITING",
    );
    const key = chosen(open, pick)?.[0];
    if (key === undefined) return;
    work.decisions.push({ key, verdict });
    this.points.decide(key, verdict, now);
  }

  private send(message: Message, { step = 0, a, b }: { step?: number; a: number; b: number }): void {
    const { shuffled } = this.options;
    this.outbox.push({ due: shuffled ? step + Math.floor(((a * 7 + b * 13) % 1) * 8) : step, message });
    if (shuffled && (a * 31) % 1 < 0.3) this.outbox.push({ due: step + Math.floor(((b * 17) % 1) * 12), message });
  }

  private deliver(step: number, last: boolean): Message[] {
    const due = this.outbox.filter((entry) => last || entry.due <= step);
    this.outbox = this.outbox.filter((entry) => !due.includes(entry));
    return due.map(({ message }) => message);
  }

  private receive(messages: Message[], now: Date): void {
    const known = new Map<number, KnownOrder>();
    const kept = messages.flatMap(({ report: { merge } }) =>
      merge ? (this.points.merge(merge.removed, merge.kept) ?? []) : [],
    );
    if (kept.length > 0) this.points.followMerged(kept, now);
    for (const { report } of messages) {
      const customer = report.version?.order.customer;
      if (customer !== undefined) this.points.meet(customer, accountMadeAt(customer), now);
      const order = this.known.receive(report);
      if (order) known.set(order.id, order);
    }
    this.points.follow([...known.values()], now);
  }
}

function chosen<T>(list: readonly T[], fraction: number): T | undefined {
  return list[Math.floor(fraction * list.length)];
}
