/** Why an event could not be processed, as a code with a translation; `reason` keeps the error's message. */
export type ParkedCause = "UNREADABLE" | "BUSY" | "UNKNOWN";

/** zod's messages are JSON; text that is no JSON, number or gid fails before. */
const unreadable = /\[\s*\{\s*"|invalid_type|unrecognized|cannot convert|unexpected (token|end)|is not valid json/i;
const busy = /timed?[ -]?out|deadlock|could not serialize|too many (clients|connections)|connection|P20(24|28|34)/i;

export function parkedCause(reason: string): ParkedCause {
  if (unreadable.test(reason)) return "UNREADABLE";
  return busy.test(reason) ? "BUSY" : "UNKNOWN";
}

/** The order or customer of a parked event, as far as the payload contains it. */
export interface ParkedSubject {
  orderName: string | null;
  customerName: string | null;
  customerId: string | null;
}

/** Fields of the payload as text; null where there is none. */
export interface PayloadFields {
  /** of the order or customer that the payload is */
  ownId: string | null;
  name: string | null;
  orderId: string | null;
  customerId: string | null;
  firstName: string | null;
  lastName: string | null;
  email: string | null;
}

/** The topic under which rows of an import are parked. */
export const importTopic = (kind: "CUSTOMERS" | "ORDERS"): string => `import/${kind.toLowerCase()}`;

/** What an import could not read cannot be retried alone: another import reads it again. */
export const canRetry = (topic: string): boolean => !topic.startsWith("import/");

const number = /^\d{1,18}$/;

/** `orderName`: what the shop calls the order of a refund, where it is known. */
export function parkedSubject(topic: string, fields: PayloadFields, orderName: string | null): ParkedSubject {
  const { ownId, name, orderId, firstName, lastName, email } = fields;
  const customerId = topic.startsWith("customers/") ? (ownId ?? fields.customerId) : fields.customerId;
  return {
    orderName: topic.startsWith("orders/") ? name : (orderName ?? orderId),
    customerName: [firstName, lastName].filter(Boolean).join(" ") || email,
    customerId: customerId && number.test(customerId) ? customerId : null,
  };
}
