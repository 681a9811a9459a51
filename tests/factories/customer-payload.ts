export interface CustomerOptions {
  id?: number;
  email?: string | null;
  firstName?: string;
  lastName?: string;
  countryCode?: string;
  createdAt?: string;
  updatedAt?: string;
}

/** The body of customers/create and customers/update. */
export function customerPayload(options: CustomerOptions = {}) {
  const { id = 7_000_001, email = `customer-${id}@example.test`, firstName = "Mira", lastName = "Muster" } = options;
  const createdAt = options.createdAt ?? "2026-01-02T10:00:00+01:00";
  return {
    id,
    admin_graphql_api_id: `gid://shopify/Customer/${id}`,
    email,
    first_name: firstName,
    last_name: lastName,
    phone: null,
    state: "enabled",
    note: null,
    currency: "EUR",
    verified_email: true,
    tax_exempt: false,
    created_at: createdAt,
    updated_at: options.updatedAt ?? createdAt,
    default_address: { id: id + 1, customer_id: id, country_code: options.countryCode ?? "DE", default: true },
  };
}
