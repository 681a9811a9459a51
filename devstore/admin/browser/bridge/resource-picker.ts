import type { PickerRequest } from "../protocol";
import type { Channel } from "./channel";

export interface PickerOptions {
  type: string;
  action?: "add" | "select";
  multiple?: boolean | number;
  query?: string;
  filter?: { query?: string; draft?: boolean; archived?: boolean };
  selectionIds?: { id: string }[];
}

function filterOf({ query = "", draft = true, archived = true }: NonNullable<PickerOptions["filter"]>): string {
  return [query, draft ? "" : "-status:draft", archived ? "" : "-status:archived"].filter(Boolean).join(" ");
}

/** `shopify.resourcePicker`. Resolves to undefined when the staff member cancels. */
export async function pickResources(channel: Channel, options: PickerOptions) {
  const { type: kind, action = "add", multiple = false, query = "", filter = {}, selectionIds = [] } = options;
  if (kind !== "product" && kind !== "collection") {
    throw new Error(`The local store's resource picker knows products and collections, not "${kind}".`);
  }
  const most = typeof multiple === "number" ? multiple : multiple ? Infinity : 1;
  const selectedIds = selectionIds.map(({ id }) => id);
  const request: PickerRequest = { kind, action, most, query, filter: filterOf(filter), selectedIds };
  const picked = await channel.ask<object[] | null>({ type: "pick", options: request });
  return picked ? Object.assign(picked, { selection: picked }) : undefined;
}
