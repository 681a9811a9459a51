import type { StoreState } from "../state/types/store";

export interface AdminContext {
  state: StoreState;
  scopes: string[];
  /** connections are walked to their end */
  bulk: boolean;
}

/** Resolvers of one type; each one names the source and arguments that it reads. */
export type TypeResolvers = Record<string, (source: never, args: never, context: AdminContext) => unknown>;

/** Objects of an interface or a union carry their type. */
export function typed<T extends object>(typename: string, object: T): T & { __typename: string } {
  return { ...object, __typename: typename };
}
