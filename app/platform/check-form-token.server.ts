import { prisma } from "~/db.server";
import { FORM_TOKEN, isFormToken } from "~/lib/form-token.server";
import { memberFormToken } from "./member-form-token.server";
import { requestCards } from "~/modules/publishing/request-cards.server";

export interface FormToken {
  token: string;
  /** whether the form has it; a form without it is sent back with the token, for the member to submit again */
  valid: boolean;
}

/**
 * Checks a form for the member's token. A member whose card has none yet is asked once; their card is then requested.
 */
export async function checkFormToken(
  member: { shopId: number; customerId: bigint },
  form: FormData,
): Promise<FormToken> {
  const token = memberFormToken(member);
  const valid = isFormToken(form.get(FORM_TOKEN), token);
  if (!valid) await requestCards(prisma, { shopId: member.shopId, customerIds: [member.customerId] });
  return { token, valid };
}
