import { countryName } from "../../state/addresses";
import { customerTotals } from "../../state/customers";
import type { Address, Customer } from "../../state/types/customer";
import type { PageArgs } from "../connections";
import type { TypeResolvers } from "../context";
import { listConnection } from "../list-connection";
import { findOrder } from "../order-window";
import { money } from "./money";
import { ordersConnection, type OrdersArgs } from "./order-lists";
import { metafieldResolvers } from "./owner";
import { storeCreditAccounts } from "./store-credit";

const displayName = ({ firstName, lastName, email, phone }: Customer) =>
  [firstName, lastName].filter(Boolean).join(" ") || email || phone || "";

const Customer: TypeResolvers = {
  ...metafieldResolvers("Customer"),
  storeCreditAccounts,
  displayName,
  legacyResourceId: ({ id }: Customer) => String(id),
  numberOfOrders: ({ id }: Customer, _args, { state }) => String(customerTotals(state, id).orders),
  amountSpent: ({ id }: Customer, _args, { state }) => money(customerTotals(state, id).spent, state.shop.currency),
  lastOrder({ id }: Customer, _args, context) {
    const { lastOrderId } = customerTotals(context.state, id);
    return lastOrderId === null ? null : (findOrder(context, lastOrderId) ?? null);
  },
  orders: ({ id }: Customer, args: OrdersArgs, context) => ordersConnection(context, args, id),
  addresses: ({ addresses }: Customer, { first }: { first?: number | null }) => addresses.slice(0, first ?? undefined),
  addressesV2: ({ addresses }: Customer, args: PageArgs) => listConnection(args, addresses),
  defaultAddress: ({ addresses }: Customer) => addresses[0] ?? null,
  defaultEmailAddress: (customer: Customer) => (customer.email === null ? null : customer),
  defaultPhoneNumber: ({ phone }: Customer) => (phone === null ? null : { phoneNumber: phone }),
  emailMarketingConsent: ({ email, consent }: Customer) => (email === null ? null : consent),
  smsMarketingConsent: () => null,
  canDelete: ({ id }: Customer, _args, { state }) => customerTotals(state, id).orders === 0,
  mergeable: () => ({ isMergeable: true, errorFields: [], reason: null }),
  taxExemptions: () => [],
  dataSaleOptOut: () => false,
  companyContactProfiles: () => [],
  multipassIdentifier: () => null,
  validEmailAddress: ({ email }: Customer) => email !== null,
  productSubscriberStatus: () => "NEVER_SUBSCRIBED",
};

const consentFields: TypeResolvers = {
  marketingState: ({ state }: Customer["consent"]) => state,
  marketingOptInLevel: ({ optInLevel }: Customer["consent"]) => optInLevel,
  consentUpdatedAt: ({ updatedAt }: Customer["consent"]) => updatedAt,
  sourceLocation: () => null,
};

const CustomerEmailAddress: TypeResolvers = {
  emailAddress: ({ email }: Customer) => email,
  marketingState: ({ consent }: Customer) => consent.state,
  marketingOptInLevel: ({ consent }: Customer) => consent.optInLevel,
  marketingUpdatedAt: ({ consent }: Customer) => consent.updatedAt,
  openTrackingLevel: () => "UNKNOWN",
  sourceLocation: () => null,
  validFormat: () => true,
};

const CustomerSegmentMember: TypeResolvers = {
  ...Customer,
  id: ({ id }: Customer) => `gid://shopify/CustomerSegmentMember/${id}`,
};

const MailingAddress: TypeResolvers = {
  name: ({ firstName, lastName }: Address) => [firstName, lastName].filter(Boolean).join(" "),
  country: ({ countryCode }: Address) => countryName(countryCode),
  countryCodeV2: ({ countryCode }: Address) => countryCode,
  provinceCode: () => null,
  coordinatesValidated: () => false,
  latitude: () => null,
  longitude: () => null,
  timeZone: () => null,
  formattedArea: ({ city, countryCode }: Address) => [city, countryName(countryCode)].filter(Boolean).join(", "),
};

export const customerTypes: Record<string, TypeResolvers> = {
  Customer,
  CustomerEmailAddress,
  CustomerEmailMarketingConsentState: consentFields,
  CustomerSegmentMember,
  MailingAddress,
};
