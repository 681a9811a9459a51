import { row } from "./database";
import type { StoreState } from "./types/store";

export function slug(title: string): string {
  const plain = title.toLowerCase().replace(/ä/g, "ae").replace(/ö/g, "oe").replace(/ü/g, "ue").replace(/ß/g, "ss");
  const words = plain.normalize("NFD").replace(/\p{M}/gu, "");
  return words.replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "") || "untitled";
}

/** The wanted handle, with a number appended when it is taken. */
export function freeHandle(state: StoreState, table: "product" | "collection", wanted: string): string {
  for (let n = 0; ; n += 1) {
    const handle = n === 0 ? wanted : `${wanted}-${n}`;
    if (!row(state, `SELECT 1 FROM ${table} WHERE handle = ?`, handle)) return handle;
  }
}
