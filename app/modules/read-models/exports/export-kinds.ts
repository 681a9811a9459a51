/** What can be exported as a file, each with its columns; their names are the same in every language, for programs. */
export const exportColumns = {
  members: [
    ...["customer_id", "email", "first_name", "last_name", "phone", "language", "country", "customer_since", "tier"],
    "membership",
    ...[
      "available",
      "pending",
      "reserved",
      "orders",
      "revenue",
      "first_order",
      "last_order",
      "birthday",
      "email_consent",
    ],
  ],
  ledger: [
    ...["transaction_id", "booked", "occurred", "kind", "customer_id", "award_id", "available", "pending", "reserved"],
    ...["expires", "actor", "reason"],
  ],
  awards: [
    ...["award_id", "customer_id", "event", "source", "rule_id", "status", "proposed", "granted", "taken_back"],
    ...["written_off", "occurred", "matures", "created"],
  ],
  reviews: [
    ...["review_id", "product_id", "product", "customer_id", "stars", "title", "text", "status", "earned", "origin"],
    ...["answer", "created", "decided"],
  ],
  rules: [
    ...["rule_id", "event", "name", "enabled", "points", "photo_points", "points_per_unit", "unit", "steps", "limits"],
    ...["conditions", "hold_days", "approval", "priority", "valid_from", "valid_to"],
  ],
} as const satisfies Record<string, readonly string[]>;

export type ExportKind = keyof typeof exportColumns;
export const exportKinds = Object.keys(exportColumns) as ExportKind[];
