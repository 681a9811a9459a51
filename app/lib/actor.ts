/**
 * Who did something, as ledger, decisions and API keys store it: "staff:41", "api:<id of the key>", "flow:<id of the
 * run>", "system", "command-line".
 */
export type ActorKind = "staff" | "api" | "flow" | "system" | "command-line";

export const SYSTEM = "system";
export const COMMAND_LINE = "command-line";
export const staffActor = (userId: string | number | bigint): string => `staff:${userId}`;
export const apiActor = (keyId: string): string => `api:${keyId}`;
export const flowActor = (runId: string): string => `flow:${runId}`;

/** The id is empty for kinds with only one actor. */
export function parseActor(actor: string): { kind: ActorKind; id: string } {
  const [kind = "", ...rest] = actor.split(":");
  return { kind: kind as ActorKind, id: rest.join(":") };
}

export const isStaff = (actor: string): boolean => parseActor(actor).kind === "staff";

/** A staff member's number in Shopify; null for other actors, and for staff without a known number. */
export function staffIdOf(actor: string): bigint | null {
  const { kind, id } = parseActor(actor);
  return kind === "staff" && /^\d{1,18}$/.test(id) ? BigInt(id) : null;
}
