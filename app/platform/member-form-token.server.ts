import { env } from "~/env.server";
import { formTokenOf } from "~/lib/form-token.server";

/** The token of this member's forms, derived from the app's secret. */
export const memberFormToken = (member: { shopId: number; customerId: bigint }): string =>
  formTokenOf(env.SHOPIFY_API_SECRET, member);
