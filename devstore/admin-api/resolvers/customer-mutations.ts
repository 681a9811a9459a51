import { setEmailConsent } from "../../state/customer-consent";
import { addCustomerTags, removeCustomerTags } from "../../state/customer-tags";
import { createCustomer, requireCustomer, updateCustomer } from "../../state/customers";
import { idOf, typeOf } from "../../state/gid";
import { requireOrder } from "../../state/order-rows";
import { setOrderTags } from "../../state/order-tags";
import { refused } from "../../state/store-error";
import type { ConsentState, Customer, CustomerInput, OptInLevel } from "../../state/types/customer";
import { checkOwnerAccess } from "../access";
import { typed, type AdminContext, type TypeResolvers } from "../context";
import { attempt } from "../user-errors";

interface ConsentInput {
  marketingState: ConsentState;
  marketingOptInLevel?: OptInLevel | null;
  consentUpdatedAt?: number | null;
}

interface Input extends CustomerInput {
  id?: string;
  emailMarketingConsent?: ConsentInput | null;
}

const none = { customer: null as Customer | null };

function consentOf(input: ConsentInput) {
  const at = input.consentUpdatedAt ?? undefined;
  return { state: input.marketingState, optInLevel: input.marketingOptInLevel ?? null, ...(at ? { at } : {}) };
}

function fields({ email, firstName, lastName, phone, note, tags, locale, addresses }: Input): CustomerInput {
  return {
    email,
    firstName,
    lastName,
    phone,
    note,
    ...(tags && { tags }),
    ...(locale && { locale }),
    ...(addresses && { addresses }),
  };
}

function changeTags(context: AdminContext, { id, tags }: { id: string; tags: string[] }, add: boolean) {
  const { state } = context;
  checkOwnerAccess(context, id, add ? "tagsAdd" : "tagsRemove");
  return attempt({ node: null as object | null }, () => {
    const type = typeOf(id);
    if (type === "Customer") {
      const change = add ? addCustomerTags : removeCustomerTags;
      return { node: typed("Customer", change(state, idOf(id), tags)) };
    }
    if (type !== "Order") throw refused(`local store: tags of ${type ?? id} are not implemented`, "id");
    const known = requireOrder(state, idOf(id)).tags;
    const next = add ? [...new Set([...known, ...tags])] : known.filter((tag) => !tags.includes(tag));
    return { node: typed("Order", setOrderTags(state, idOf(id), next)) };
  });
}

export const customerMutations: Record<string, TypeResolvers> = {
  Mutation: {
    tagsAdd: (_root, args: { id: string; tags: string[] }, context) => changeTags(context, args, true),
    tagsRemove: (_root, args: { id: string; tags: string[] }, context) => changeTags(context, args, false),
    customerCreate: (_root, { input }: { input: Input }, { state }) =>
      attempt(none, () => {
        const consent = input.emailMarketingConsent ? consentOf(input.emailMarketingConsent) : undefined;
        return { customer: createCustomer(state, { ...fields(input), ...(consent && { consent }) }) };
      }),
    customerUpdate: (_root, { input }: { input: Input }, { state }) =>
      attempt(none, () => {
        const customer = requireCustomer(state, idOf(input.id ?? ""));
        return { customer: updateCustomer(state, customer.id, fields(input)) };
      }),
    customerEmailMarketingConsentUpdate(
      _root,
      { input }: { input: { customerId: string; emailMarketingConsent: ConsentInput } },
      { state },
    ) {
      return attempt(none, () => {
        const customer = requireCustomer(state, idOf(input.customerId));
        if (customer.email === null) throw refused("The customer must have an email address.", "customerId");
        return { customer: setEmailConsent(state, customer.id, consentOf(input.emailMarketingConsent)) };
      });
    },
  },
};
