/** How long the words with a decision may be: the note for the team, the text for the member. */
export const NOTE_MAX = 500;
export const MEMBER_TEXT_MAX = 300;
