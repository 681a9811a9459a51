import type { TFunction } from "i18next";
import { faultLine, faultMarks, fieldStart, WIDE, tokenField } from "~/components/refused/form-parts";
import { escapeLiquid, liquidPage, LOGIN_URL } from "~/lib/liquid-page";
import { photoTypes } from "~/lib/photo/photo-kind";
import { TEXT_MAX, TEXT_MIN, TITLE_MAX } from "~/modules/reviews/review-limits";
import type { ReviewFaults, TypedReview } from "~/modules/reviews/typed-review";

interface Refused {
  typed: TypedReview;
  faults: ReviewFaults;
  /** path of the product's page */
  returnTo: string;
  /** the form's action, with its query */
  action: string;
  /** the member's form token */
  token: string;
}

type Place = keyof ReviewFaults;

const UNSEEN = "position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)";

/** The form of the block `review-form` again, with the typed values and errors at their fields. Needs no script. */
export function refusedForm({ typed, faults, returnTo, action, token }: Refused, t: TFunction): Response {
  const text = (key: string) => escapeLiquid(t(`shop:reviewForm.${key}`));
  const wordFor = (place: Place) => faults[place] && t(`shop:reviewForm.fault.${faults[place]}`);
  const field = (place: Place, label: string) => fieldStart(place, t(`shop:reviewForm.${label}`));
  const fault = (place: Place) => faultLine(place, wordFor(place));
  const marks = (place: Place, hint?: string) => faultMarks(place, wordFor(place), hint);
  const main = `<h1>${text("title")}</h1>
<p role="alert" tabindex="-1" autofocus style="outline:0">${text("intro")}</p>
${fault("form")}${faults.form === "login" ? `<p><a href="${LOGIN_URL}" target="_blank">${text("login")}</a></p>` : ""}
<form action="${escapeLiquid(action)}" method="post" enctype="multipart/form-data" accept-charset="UTF-8">
${tokenField(token)}
<input type="hidden" name="productId" value="${escapeLiquid(typed.productId)}">
<input type="hidden" name="return_to" value="${escapeLiquid(returnTo)}">
<fieldset style="margin:0 0 1rem;padding:0;border:0"><legend>${text("stars")}</legend>
${fault("stars")}${starsInputs(typed.stars, marks("stars"), t)}</fieldset>
${field("title", "headline")}${fault("title")}
<input id="st-title" name="title" style="${WIDE}" maxlength="${TITLE_MAX}" required${marks("title")}
value="${escapeLiquid(typed.title)}"></div>
${field("text", "text")}${fault("text")}
<textarea id="st-text" name="text" style="${WIDE}" rows="7" minlength="${TEXT_MIN}" maxlength="${TEXT_MAX}" required${marks("text")}>
${escapeLiquid(typed.text)}</textarea></div>
${field("photos", "photos")}${fault("photos")}
<input id="st-photos" name="photos" type="file" accept="${photoTypes.join(",")}" multiple${marks("photos", "st-photos-hint")}>
<small id="st-photos-hint" style="display:block">${text("photosAgain")}</small></div>
<p><button class="button" type="submit">${text("send")}</button></p>
<p><a href="${escapeLiquid(returnTo)}">${text("back")}</a></p>
</form>`;
  return liquidPage(main, { centred: false });
}

const starsInputs = (chosen: string, marks: string, t: TFunction): string =>
  [1, 2, 3, 4, 5]
    .map((count) => {
      const checked = chosen === String(count) ? " checked" : "";
      const name = escapeLiquid(t("reviews.stars", { count }));
      return `<label style="display:inline-block;padding:0.6em 0.9rem 0.6em 0">
<input type="radio" name="stars" value="${count}" style="width:auto;min-height:0;margin:0" required${marks}${checked}>
<span aria-hidden="true">${count} ★</span><span style="${UNSEEN}">${name}</span></label>`;
    })
    .join("\n");
