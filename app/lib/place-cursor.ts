import { isUuid } from "./uuid";

/** Where a page of a list begins: at the row with this moment and id. */
export interface RowPlace {
  at: Date;
  id: string;
}

export const encodePlace = ({ at, id }: RowPlace): string => `${at.getTime().toString(36)}.${id}`;

/** Null for anything that `encodePlace` did not make: the list then begins at its start. */
export function decodePlace(text: string | null): RowPlace | null {
  const [time = "", id = ""] = (text ?? "").split(".");
  if (!isUuid(id) || !/^[0-9a-z]{1,9}$/.test(time)) return null;
  return { at: new Date(Number.parseInt(time, 36)), id };
}
