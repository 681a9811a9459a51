import type { TFunction } from "i18next";
import { tokenField } from "~/components/refused/form-parts";
import { escapeLiquid, liquidPage } from "~/lib/liquid-page";

/** Forms with few fields; longer forms are shown again as a whole (`refused-form`). */
type ConfirmedForm = "birthday" | "referral" | "share" | "join" | "joinAnew" | "leave";

interface Confirmed {
  form: ConfirmedForm;
  token: string;
  /** the form's action, with its query */
  action: string;
  /** typed values, submitted again */
  fields: Record<string, string>;
  /** typed values, formatted for the member */
  shown?: string;
  /** URL of the programme's terms, which the member accepts by confirming */
  terms?: string;
  /** path of the page with the form */
  returnTo: string;
}

/** Asks the member to confirm a form that came without their token. Needs no script and never submits itself. */
export function confirmForm(
  { form, token, action, fields, shown, terms, returnTo }: Confirmed,
  t: TFunction,
): Response {
  const text = (key: string) => escapeLiquid(t(`shop:confirmForm.${key}`));
  const hidden = Object.entries(fields).map(
    ([name, value]) => `<input type="hidden" name="${escapeLiquid(name)}" value="${escapeLiquid(value)}">`,
  );
  return liquidPage(`<h1>${text("title")}</h1>
<p role="alert" tabindex="-1" autofocus style="outline:0">${text(`intro.${form}`)}</p>
${shown === undefined ? "" : `<p><strong>${escapeLiquid(shown)}</strong></p>`}
${terms === undefined ? "" : `<p><a href="${escapeLiquid(terms)}" target="_blank">${text("terms")}</a></p>`}
<form action="${escapeLiquid(action)}" method="post" accept-charset="UTF-8">
${[tokenField(token), ...hidden].join("\n")}
<p><button class="button" type="submit">${text(`send.${form}`)}</button></p>
<p><a href="${escapeLiquid(returnTo)}">${text("back")}</a></p>
</form>`);
}
