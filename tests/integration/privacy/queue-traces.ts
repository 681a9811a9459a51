import { Prisma, type PrismaClient, type Shop } from "@prisma/client";
import { getBoss } from "~/lib/queue.server";
import { orderPayload } from "../../factories/order-payload";
import { refundPayload } from "../../factories/refund-payload";
import { judgeMeReview } from "../reviews/judge-me-shop";
import { buyerOf, type Marked } from "./person";
import { jobs } from "~/modules/jobs/registry";

export const orderOf = (person: Marked, options: Parameters<typeof orderPayload>[0] = {}) => {
  const payload = orderPayload({ id: person.orderId, ...options });
  const lines = payload.line_items.map((line) => ({ ...line, title: person.text.lineTitle }));
  return { ...payload, ...buyerOf(person), line_items: lines };
};

/** One event of every kind about the person. */
export function changesOf(person: Marked): { topic: string; payload: unknown }[] {
  const { id, orderId, text } = person;
  const order = orderOf(person);
  const reviewer = { id: 9, email: text.mail.toUpperCase(), name: text.first, external_id: null };
  return [
    { topic: "orders/updated", payload: order },
    { topic: "orders/updated", payload: { ...order, customer: null } },
    { topic: "orders/updated", payload: { ...order, line_items: text.parkedText } },
    { topic: "customers/update", payload: { ...order.customer, note: text.parkedText } },
    { topic: "customers_email_marketing_consent/update", payload: { customer_id: id, email_address: text.mail } },
    { topic: "refunds/create", payload: { ...refundPayload({ id: id + 5, orderId }), note: text.refundNote } },
    { topic: "reviews/judge-me", payload: judgeMeReview({ id: id + 6, title: text.deepReview, reviewer }) },
    { topic: "import/customers", payload: [{ id: `gid://shopify/Customer/${id}`, note: text.importText }] },
    {
      topic: "import/orders",
      payload: [
        {
          id: `gid://shopify/Order/${orderId}`,
          customer: { id: `gid://shopify/Customer/${id}` },
          note: text.importText,
        },
      ],
    },
  ];
}

const states = ["created", "retry", "active", "completed", "cancelled", "failed"] as const;

/** Puts events and messages about the person into the queues, in each state that a job can have. */
export async function leaveQueueTraces(prisma: PrismaClient, person: Marked, shop: Shop): Promise<void> {
  const boss = await getBoss();
  const flow = { customer_id: person.id, rule: "Order", "member text": person.text.flowText };
  // Shall never be worked by the test itself: due late, and without a heartbeat that could be missed.
  const startAfter = new Date("2099-01-01");
  for (const state of states) {
    const changes = changesOf(person).map((change) => ({
      id: crypto.randomUUID(),
      startAfter,
      data: { shopId: shop.id, ...change },
    }));
    await boss.insert(jobs.storeEvents.name, changes);
    const parked = changes.map(({ data }) => ({ id: crypto.randomUUID(), startAfter, data }));
    await boss.insert(jobs.parkedEvents.name, parked);
    const message = { id: crypto.randomUUID(), startAfter, data: { shopId: shop.id, handle: "x", payload: flow } };
    await boss.insert(jobs.sendFlowTriggers.name, [message]);
    const ids = [...changes, ...parked, message].map(({ id }) => id);
    await prisma.$executeRaw`
      UPDATE pgboss.job SET state = ${state}::pgboss.job_state, started_on = now(), heartbeat_seconds = NULL,
        completed_on = ${Prisma.raw(states.indexOf(state) > 2 ? "now()" : "NULL")}
      WHERE id = ANY (${ids}::uuid[])`;
  }
}
