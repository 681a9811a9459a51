import { tagsPayload } from "../webhooks/payloads/customer";
import type { Customer } from "./types/customer";
import type { StoreState } from "./types/store";

/** Sends customer.tags_added and customer.tags_removed; payloads of customers/* do not contain tags. */
export function notifyTags(state: StoreState, { id, tags }: Customer, before: string[]): void {
  const added = tags.filter((tag) => !before.includes(tag));
  const removed = before.filter((tag) => !tags.includes(tag));
  if (added.length > 0) state.notify("customer.tags_added", () => tagsPayload(state, id, added));
  if (removed.length > 0) state.notify("customer.tags_removed", () => tagsPayload(state, id, removed));
}
