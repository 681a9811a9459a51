import { escapeLiquid } from "~/lib/liquid-page";

/** The hidden field by which the app knows that a form is the member's own. */
export const tokenField = (token: string): string =>
  `<input type="hidden" name="form_token" value="${escapeLiquid(token)}">`;
