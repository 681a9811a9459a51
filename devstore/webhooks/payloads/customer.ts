import { countryName } from "../../state/addresses";
import { gid } from "../../state/gid";
import type { Address, Customer, EmailConsent } from "../../state/types/customer";
import type { StoreState } from "../../state/types/store";
import { shopTime } from "./values";

export function addressPayload(address: Address) {
  return {
    first_name: address.firstName,
    last_name: address.lastName,
    name: [address.firstName, address.lastName].filter(Boolean).join(" "),
    company: address.company,
    address1: address.address1,
    address2: address.address2,
    city: address.city,
    province: address.province,
    province_code: null,
    country: countryName(address.countryCode),
    country_code: address.countryCode,
    zip: address.zip,
    phone: address.phone,
  };
}

function customerAddress(customerId: number, address: Address, index: number) {
  const country_name = countryName(address.countryCode);
  return { id: address.id, customer_id: customerId, ...addressPayload(address), country_name, default: index === 0 };
}

function marketingConsent({ state, optInLevel, updatedAt }: EmailConsent) {
  return {
    state: state.toLowerCase(),
    opt_in_level: optInLevel === null ? "single_opt_in" : optInLevel.toLowerCase(),
    consent_updated_at: updatedAt === null ? null : new Date(updatedAt).toISOString(),
  };
}

/** Payload of customers/delete. */
export const deletedCustomerPayload = ({ id, phone, addresses }: Customer) => ({
  id,
  phone,
  addresses: addresses.map((address, index) => customerAddress(id, address, index)),
  tax_exemptions: [],
  admin_graphql_api_id: gid("Customer", id),
});

/** Payload of customers/create and customers/update. Since 2025-01 without tags, consent and language. */
export function customerPayload({ shop }: Pick<StoreState, "shop">, customer: Customer) {
  const addresses = customer.addresses.map((address, index) => customerAddress(customer.id, address, index));
  return {
    id: customer.id,
    created_at: shopTime(customer.createdAt, shop.timezone),
    updated_at: shopTime(customer.updatedAt, shop.timezone),
    first_name: customer.firstName,
    last_name: customer.lastName,
    state: customer.state.toLowerCase(),
    note: customer.note,
    verified_email: customer.verifiedEmail,
    multipass_identifier: null,
    tax_exempt: customer.taxExempt,
    email: customer.email,
    phone: customer.phone,
    currency: shop.currency,
    addresses,
    tax_exemptions: [],
    admin_graphql_api_id: gid("Customer", customer.id),
    ...(addresses[0] ? { default_address: addresses[0] } : {}),
  };
}

/** Payload of customer.tags_added and customer.tags_removed. */
export function tagsPayload({ clock }: Pick<StoreState, "clock">, customerId: number, tags: string[]) {
  return { customerId: gid("Customer", customerId), tags, occurredAt: clock.now().toISOString() };
}

/** Payload of customers_email_marketing_consent/update. */
export function consentPayload(customer: Customer) {
  return {
    customer_id: customer.id,
    email_address: customer.email,
    email_marketing_consent: marketingConsent(customer.consent),
  };
}
