/** What the form of a mission offers and how long its texts may be; pages read it without the checks of what they send. */
export const TITLE_MAX = 80;
export const TEXT_MAX = 1_000;

export const missionKinds = ["MISSION", "SURVEY", "EVENT"] as const;
export type MissionKindName = (typeof missionKinds)[number];
export const proofKinds = ["NONE", "TEXT", "LINK", "PHOTO"] as const;
export type ProofKindName = (typeof proofKinds)[number];
