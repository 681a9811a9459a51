import type { KnownOrder } from "./reference-rules";
import type { Report } from "./simulated-store";

interface Known {
  newest?: NonNullable<Report["version"]>;
  paidAt: Date | null;
  refunds: Map<number, Report["refunds"][number]>;
}

/** The state of each order by the messages received so far, in whatever order. */
export function knownOrders(): { receive: (report: Report) => KnownOrder | null } {
  const all = new Map<number, Known>();
  return {
    receive({ orderId, version, refunds }) {
      if (orderId === null) return null;
      const known: Known = all.get(orderId) ?? { paidAt: null, refunds: new Map() };
      all.set(orderId, known);
      for (const refund of refunds) known.refunds.set(refund.id, refund);
      if (version && (!known.newest || version.at >= known.newest.at)) known.newest = version;
      if (version?.paidAt && (!known.paidAt || version.paidAt < known.paidAt)) known.paidAt = version.paidAt;
      return known.newest
        ? { ...known.newest.order, paidAt: known.paidAt, refunds: [...known.refunds.values()] }
        : null;
    },
  };
}
