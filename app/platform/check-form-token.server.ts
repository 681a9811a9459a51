import { prisma } from "~/db.server";
import { FORM_TOKEN, isFormToken } from "~/lib/form-token.server";
import { memberFormToken } from "./member-form-token.server";
import { requestCards } from "~/modules/publishing/request-cards.server";

export interface FormToken {
  token: string;
  /** whether the form carries it; one that does not is answered by the same form with it, for the member to send */
  valid: boolean;
}

/** Looks for the member's token in a form. A member whose card has none yet is asked once: their card is on its way then. */
export async function checkFormToken(
  member: { shopId: number; customerId: bigint },
  form: FormData,
): Promise<FormToken> {
  const token = memberFormToken(member);
  const valid = isFormToken(form.get(FORM_TOKEN), token);
  if (!valid) await requestCards(prisma, { shopId: member.shopId, customerIds: [member.customerId] });
  return { token, valid };
}
