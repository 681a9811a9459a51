import apiTexts from "~/locales/api.en.json";

/** Flow has no language of its own in a run; its log is in English. */
const texts: Partial<Record<string, string>> = {
  ...apiTexts.detail,
  METHOD_NOT_ALLOWED: "Runs come by POST.",
  NOT_BOUGHT: "The customer has not bought this product.",
  REVIEW_EXISTS: "The customer has reviewed this product already.",
  SHOP_NOT_FOUND: "The app is not installed in this shop.",
  SIGNATURE_INVALID: "The signature does not fit the request.",
};

export const messageOf = (code: string): string => texts[code] ?? "The action could not be done.";
