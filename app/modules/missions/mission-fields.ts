/** Choices and lengths in the form of a mission, without its checks, so that pages can load them alone. */
export const TITLE_MAX = 80;
export const TEXT_MAX = 1_000;

export const missionKinds = ["MISSION", "SURVEY", "EVENT"] as const;
export type MissionKindName = (typeof missionKinds)[number];
export const proofKinds = ["NONE", "TEXT", "LINK", "PHOTO"] as const;
export type ProofKindName = (typeof proofKinds)[number];
