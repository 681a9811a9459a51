import { escapeLiquid } from "~/lib/liquid-page";

/** Inline style of a text field in the shop's theme, which does not style all fields. */
export const WIDE = "box-sizing:border-box;width:100%;padding:0.6em;border:1px solid;font:inherit";

/** The opening tag of a field's box, with its label. */
export const fieldStart = (place: string, label: string): string =>
  `<div style="margin:0 0 1rem"><label for="st-${place}" style="display:block">${escapeLiquid(label)}</label>`;

/** The field's error. */
export const faultLine = (place: string, fault: string | undefined): string =>
  fault ? `<div id="st-${place}-fault" style="font-weight:700">⚠ ${escapeLiquid(fault)}</div>` : "";

/** ARIA attributes for a field's error and hint. */
export function faultMarks(place: string, fault: string | undefined, hint?: string): string {
  const described = [fault && `st-${place}-fault`, hint].filter(Boolean).join(" ");
  return `${fault ? ` aria-invalid="true"` : ""}${described ? ` aria-describedby="${described}"` : ""}`;
}

/** The hidden field with the member's token. */
export const tokenField = (token: string): string =>
  `<input type="hidden" name="form_token" value="${escapeLiquid(token)}">`;
