import { AppError } from "~/lib/app-error";
import { cleanText, fitsCharacters } from "~/lib/clean-text";
import { checkPhoto } from "~/lib/photo/check-photo";
import type { PhotoType } from "~/lib/photo/photo-kind";
import type { ProofKindName } from "./mission-fields";

export const PROOF_TEXT_MAX = 2_000;
export const PROOF_LINK_MAX = 500;

export interface SentProof {
  text?: string;
  link?: string;
  photo?: Uint8Array<ArrayBuffer>;
}

export interface CheckedProof {
  text: string | null;
  link: string | null;
  photoType: PhotoType | null;
  photo: Uint8Array<ArrayBuffer> | null;
  photoStatus: "PROCESSING" | null;
}

const none: CheckedProof = { text: null, link: null, photoType: null, photo: null, photoStatus: null };

/**
 * Picks the proof that the mission asks for from what was sent; the rest is not stored.
 * @throws AppError PROOF_MISSING, PROOF_TOO_LONG, NOT_A_LINK, and those of `checkPhoto`
 */
export function checkProof(kind: ProofKindName, sent: SentProof): CheckedProof {
  if (kind === "NONE") return none;
  if (kind === "TEXT") return { ...none, text: checkText(sent.text) };
  if (kind === "LINK") return { ...none, link: checkLink(sent.link) };
  return { ...none, ...readPhoto(sent.photo) };
}

function checkText(sent: string | undefined): string {
  const text = cleanText(sent ?? "", { lines: true });
  if (!text) throw new AppError("PROOF_MISSING", { status: 422 });
  if (!fitsCharacters(text, PROOF_TEXT_MAX)) throw new AppError("PROOF_TOO_LONG", { status: 422 });
  return text;
}

/** Web addresses only, so that staff can open them without harm to the page they stand in. */
function checkLink(sent: string | undefined): string {
  const typed = cleanText(sent ?? "");
  if (!typed) throw new AppError("PROOF_MISSING", { status: 422 });
  const link = /^[a-z][a-z\d+.-]*:/i.test(typed) ? typed : `https://${typed}`;
  const url = URL.canParse(link) ? new URL(link) : null;
  if (!url || !/^https?:$/.test(url.protocol) || !url.hostname.includes(".") || url.username || url.password) {
    throw new AppError("NOT_A_LINK", { status: 422 });
  }
  if (url.href.length > PROOF_LINK_MAX) throw new AppError("PROOF_TOO_LONG", { status: 422 });
  return url.href;
}

function readPhoto(photo: Uint8Array<ArrayBuffer> | undefined) {
  if (!photo || photo.byteLength === 0) throw new AppError("PROOF_MISSING", { status: 422 });
  return { photoType: checkPhoto(photo), photo, photoStatus: "PROCESSING" as const };
}
