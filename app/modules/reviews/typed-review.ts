import { reviewInput, type ReviewInput } from "./review-input";

export const reviewFields = ["productId", "stars", "title", "text"] as const;
type ReviewField = (typeof reviewFields)[number];

/** The form's fields as they were typed. */
export type TypedReview = Record<ReviewField, string>;

/** Errors of the form by field; "form" belongs to no field. */
export type ReviewFaults = Partial<Record<"stars" | "title" | "text" | "photos" | "form", string>>;

/** Parses the form: the review, or its errors. */
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

/** Errors that the member can correct, by code. */
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
