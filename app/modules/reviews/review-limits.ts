/** How long the texts of a review and of its answer may be. */
export const TITLE_MAX = 100;
export const TEXT_MIN = 10;
export const TEXT_MAX = 2_000;
export const ANSWER_MAX = 1_000;
