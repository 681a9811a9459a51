import { isEmail } from "../state/email";
import type { AddressInput, Customer } from "../state/types/customer";
import type { Form } from "./site";
import { countries } from "./terms";

const addressFields = ["first_name", "last_name", "street", "zip", "city"] as const;
const draftFields = ["email", ...addressFields, "country"] as const;

/** The form's fields, without its buttons. */
export function draftOf(form: Form): Record<string, string> {
  return Object.fromEntries(
    draftFields.flatMap((name) => (form[name] === undefined ? [] : [[name, form[name].trim()]])),
  );
}

/** The form's initial values: typed ones, else those of the customer. */
export function prefilled(draft: Record<string, string>, customer: Customer | undefined): Record<string, string> {
  const address = customer?.addresses[0];
  const known = {
    email: customer?.email ?? "",
    first_name: customer?.firstName ?? address?.firstName ?? "",
    last_name: customer?.lastName ?? address?.lastName ?? "",
    street: address?.address1 ?? "",
    zip: address?.zip ?? "",
    city: address?.city ?? "",
    country: address?.countryCode ?? countries[0],
  };
  return { ...known, ...draft };
}

/** Translation keys of errors, by field. */
export function formErrors(values: Record<string, string>): Record<string, string> {
  const missing = addressFields.filter((name) => !values[name]);
  const country = countries.some((code) => code === values.country) ? [] : ["country"];
  const email = isEmail(values.email) ? [] : ["email"];
  return Object.fromEntries([...email, ...missing, ...country].map((name) => [name, `errors.${name}`]));
}

export const addressOf = (values: Record<string, string>): AddressInput => ({
  firstName: values.first_name ?? null,
  lastName: values.last_name ?? null,
  address1: values.street ?? null,
  zip: values.zip ?? null,
  city: values.city ?? null,
  ...(values.country && { countryCode: values.country }),
});
