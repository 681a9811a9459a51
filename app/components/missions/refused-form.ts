import type { Mission } from "@prisma/client";
import type { TFunction } from "i18next";
import { faultLine, faultMarks, fieldStart, WIDE, tokenField } from "~/components/refused/form-parts";
import { escapeLiquid, liquidPage, LOGIN_URL } from "~/lib/liquid-page";
import { photoTypes } from "~/lib/photo/photo-kind";
import { PROOF_LINK_MAX, PROOF_TEXT_MAX } from "~/modules/missions/proof";

/** Errors of an entry; the last three belong to no field. */
export type MissionFault =
  | "missing"
  | "tooLong"
  | "notALink"
  | "tooBig"
  | "notAPhoto"
  | "heic"
  | "tooManyPixels"
  | "login"
  | "later"
  | "confirm";

interface Refused {
  mission: Pick<Mission, "id" | "kind" | "title" | "proof">;
  typed: { text: string; link: string };
  fault: MissionFault;
  /** path of the page with the block */
  returnTo: string;
  /** the form's action, with its query */
  action: string;
  /** the member's form token */
  token: string;
}

/** The form of the block `missions` again, with the typed values and errors at their fields. Needs no script. */
export function refusedMission({ mission, typed, fault, returnTo, action, token }: Refused, t: TFunction): Response {
  const text = (key: string) => escapeLiquid(t(`shop:missionForm.${key}`));
  const word = t(`shop:missionForm.fault.${fault}`);
  const ofForm = ["login", "later", "confirm"].includes(fault) || mission.proof === "NONE";
  const main = `<h1>${text("title")}</h1>
<p role="alert" tabindex="-1" autofocus style="outline:0">${text("intro")}</p>
<h2>${escapeLiquid(mission.title)}</h2>
${ofForm ? faultLine("form", word) : ""}
${fault === "login" ? `<p><a href="${LOGIN_URL}" target="_blank">${text("login")}</a></p>` : ""}
<form action="${escapeLiquid(action)}" method="post" enctype="multipart/form-data" accept-charset="UTF-8">
${tokenField(token)}
<input type="hidden" name="missionId" value="${escapeLiquid(mission.id)}">
<input type="hidden" name="return_to" value="${escapeLiquid(returnTo)}">
${proofField(mission.proof, typed, ofForm ? undefined : word, t)}
<p><button class="button" type="submit">${text(`send.${mission.kind}`)}</button></p>
<p><a href="${escapeLiquid(returnTo)}">${text("back")}</a></p>
</form>`;
  return liquidPage(main, { centred: false });
}

function proofField(proof: Mission["proof"], typed: Refused["typed"], fault: string | undefined, t: TFunction): string {
  if (proof === "NONE") return "";
  const start = fieldStart("proof", t(`shop:missionForm.proof.${proof}`)) + faultLine("proof", fault);
  if (proof === "TEXT") {
    const marks = faultMarks("proof", fault);
    return `${start}<textarea id="st-proof" name="text" style="${WIDE}" rows="5" maxlength="${PROOF_TEXT_MAX}" required${marks}>
${escapeLiquid(typed.text)}</textarea></div>`;
  }
  if (proof === "LINK") {
    const limits = `inputmode="url" autocapitalize="none" maxlength="${PROOF_LINK_MAX}" required${faultMarks("proof", fault)}`;
    return `${start}<input id="st-proof" name="link" style="${WIDE}" ${limits} value="${escapeLiquid(typed.link)}"></div>`;
  }
  const marks = faultMarks("proof", fault, "st-proof-hint");
  return `${start}<input id="st-proof" name="photo" type="file" accept="${photoTypes.join(",")}" required${marks}>
<small id="st-proof-hint" style="display:block">${escapeLiquid(t("shop:missionForm.photoAgain"))}</small></div>`;
}
