import type { StoreState } from "../state/types/store";

export interface AdminContext {
  state: StoreState;
  scopes: string[];
  /** a bulk operation reads connections to their end, whatever `first` says */
  bulk: boolean;
}

/** Resolvers by field of one type; each declares its own source and arguments. */
export type TypeResolvers = Record<string, (source: never, args: never, context: AdminContext) => unknown>;

/** Adds the `__typename` by which GraphQL resolves interfaces and unions. */
export function typed<T extends object>(typename: string, object: T): T & { __typename: string } {
  return { ...object, __typename: typename };
}
