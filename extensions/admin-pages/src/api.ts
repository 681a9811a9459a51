import type { Api as Action } from "@shopify/ui-extensions/admin.customer-details.action.render";
import type { Api as OrderAction } from "@shopify/ui-extensions/admin.order-details.action.render";
import type { Api as Block } from "@shopify/ui-extensions/admin.customer-details.block.render";

declare const shopify: Block | Action | OrderAction;

export const { i18n } = shopify;

/** gid of the customer or order that the page shows */
export const resource = shopify.data.selected[0]?.id ?? "";
export const isOrder = resource.startsWith("gid://shopify/Order/");

export interface Member {
  customerId: string;
  name: string;
  /** the app's URL */
  page: string;
  points: { available: number; pending: number; reserved: number };
  tier: string | null;
  bookings: { id: string; text: string; notes: string }[];
  reviews: { id: string; page: string; text: string; notes: string }[];
  allReviews: { count: number; page: string };
}

/** The app's answers are in the language of these texts. */
const address = (): string =>
  `/app/extensions/member?${new URLSearchParams({ of: resource, locale: i18n.translate("language") })}`;

/** Null when the customer is no member; throws when the app does not answer. */
export async function fetchMember(): Promise<Member | null> {
  const response = await fetch(address());
  if (!response.ok) throw new Error(`The app answered ${response.status}`);
  return ((await response.json()) as { member: Member | null }).member;
}

/** Errors by field; "" is for the whole form. */
export type Faults = Partial<Record<"points" | "reason" | "", string>>;
export type Given = { given: number; available: number } | { faults: Faults };

/** Gives points once per key, however often it is sent. Throws when the app does not answer. */
export async function givePoints(form: { points: string; reason: string; key: string }): Promise<Given> {
  const response = await fetch(address(), { method: "POST", body: new URLSearchParams(form) });
  if (!response.ok && response.status !== 422) throw new Error(`The app answered ${response.status}`);
  return (await response.json()) as Given;
}
