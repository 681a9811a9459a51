/** Texts by which everything that is held about one invented person can be found again. */
export interface Marked {
  id: number;
  orderId: number;
  text: Record<(typeof kinds)[number], string>;
}

const kinds = [
  ...(["mail", "first", "last", "phone", "street", "zip", "ip", "orderNote", "lineTitle", "tag"] as const),
  ...(["reason", "apiReason", "flowReason", "staffNote", "memberText", "reviewTitle", "reviewText"] as const),
  ...(["proofText", "proofLink", "photo", "proofPhoto", "wording", "refundNote", "deepReview", "parkedText"] as const),
  ...(["flowText", "apiAnswer", "importText", "sharedProduct", "balanceNote"] as const),
];

export function markedPerson(id: number, orderId: number): Marked {
  const mark = (kind: string): string => `zq${id}${kind.toLowerCase()}xv`;
  const text = Object.fromEntries(kinds.map((kind) => [kind, mark(kind)])) as Marked["text"];
  return {
    id,
    orderId,
    text: { ...text, mail: `${mark("mail")}@example.test`, proofLink: `https://example.test/${mark("proof")}` },
  };
}

/** The parts of an order's payload about its buyer, as Shopify publishes them. */
export function buyerOf({ id, text }: Marked) {
  const address = {
    first_name: text.first,
    last_name: text.last,
    name: `${text.first} ${text.last}`,
    phone: text.phone,
    address1: text.street,
    address2: null,
    zip: text.zip,
    city: "Musterstadt",
    country_code: "DE",
    company: null,
  };
  return {
    email: text.mail,
    contact_email: text.mail,
    phone: text.phone,
    browser_ip: text.ip,
    note: text.orderNote,
    note_attributes: [{ name: "Engraving", value: text.orderNote }],
    shipping_address: address,
    billing_address: address,
    customer: {
      id,
      admin_graphql_api_id: `gid://shopify/Customer/${id}`,
      email: text.mail.toUpperCase(),
      first_name: text.first,
      last_name: text.last,
      phone: text.phone,
      tags: text.tag,
      created_at: "2026-01-02T10:00:00+01:00",
      updated_at: "2026-03-02T10:00:00+01:00",
      default_address: { ...address, id: id + 1, customer_id: id },
    },
  };
}
