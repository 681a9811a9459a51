import type { TFunction } from "i18next";
import { escapeLiquid, liquidPage } from "~/lib/liquid-page";
import { faultLine, faultMarks, fieldStart, tokenField, WIDE } from "./form-parts";

interface Refused {
  /** as they were chosen; anything else than a number of the list chooses none */
  typed: { day: string; month: string };
  /** path of the page with the form */
  returnTo: string;
  /** the form's action, with its query */
  action: string;
  /** the member's form token */
  token: string;
  language: string;
}

/** The form of the block `birthday` again, with what was chosen and the error at its fields. Needs no script. */
export function birthdayForm({ typed, returnTo, action, token, language }: Refused, t: TFunction): Response {
  const text = (key: string) => escapeLiquid(t(`shop:birthdayForm.${key}`));
  const fault = t("shop:birthdayForm.fault");
  const monthName = new Intl.DateTimeFormat(language, { month: "long", timeZone: "UTC" });
  const select = (name: "day" | "month", count: number, wordFor: (value: number) => string) => {
    const options = Array.from({ length: count }, (_, index) => {
      const selected = typed[name] === String(index + 1) ? " selected" : "";
      return `<option value="${index + 1}"${selected}>${escapeLiquid(wordFor(index + 1))}</option>`;
    });
    return `${fieldStart(name, t(`shop:birthdayForm.${name}`))}
<select id="st-${name}" name="${name}" style="${WIDE}" required${faultMarks("day", fault)}>
<option value="">${text("choose")}</option>${options.join("")}</select></div>`;
  };
  const main = `<h1>${text("title")}</h1>
<div role="alert" tabindex="-1" autofocus style="margin:0 0 1rem;padding:0.75rem 1rem;border:3px solid">${faultLine("day", fault)}</div>
<form action="${escapeLiquid(action)}" method="post" accept-charset="UTF-8">
${tokenField(token)}
<input type="hidden" name="return_to" value="${escapeLiquid(returnTo)}">
${select("day", 31, String)}
${select("month", 12, (month) => monthName.format(Date.UTC(2024, month - 1)))}
<p><button class="button" type="submit">${text("send")}</button></p>
<p><a href="${escapeLiquid(returnTo)}">${text("back")}</a></p>
</form>`;
  return liquidPage(main, { centred: false });
}
