import { reviewInput, type ReviewInput } from "./review-input";

export const reviewFields = ["productId", "stars", "title", "text"] as const;
type ReviewField = (typeof reviewFields)[number];

/** What was typed into the form, as it came. */
export type TypedReview = Record<ReviewField, string>;

/** What keeps a review from being sent, by where it is shown; "form" belongs to no field. */
export type ReviewFaults = Partial<Record<"stars" | "title" | "text" | "photos" | "form", string>>;

/** Reads what was typed: the review, or what is wrong with it. */
export function readTypedReview(typed: TypedReview): { input: ReviewInput } | { faults: ReviewFaults } {
  const parsed = reviewInput.safeParse(typed);
  if (parsed.success) return { input: parsed.data };
  const faults: ReviewFaults = {};
  for (const { path } of parsed.error.issues) {
    const field = path[0];
    if (field === "stars" || field === "title" || field === "text") faults[field] = field;
    else faults.form = "product";
  }
  return { faults };
}

/** What the form says of a refusal that is not for good. */
const faultsByCode: Record<string, ReviewFaults> = {
  MEMBER_NOT_FOUND: { form: "notBought" },
  NOT_BOUGHT: { form: "notBought" },
  TOO_MANY_PHOTOS: { photos: "tooMany" },
  PHOTO_TOO_BIG: { photos: "tooBig" },
  NOT_A_PHOTO: { photos: "notAPhoto" },
  PHOTO_IS_HEIC: { photos: "heic" },
  TOO_MANY_PIXELS: { photos: "tooManyPixels" },
};

export const faultsOf = (code: string): ReviewFaults | undefined => faultsByCode[code];
