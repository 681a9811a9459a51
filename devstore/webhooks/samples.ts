import { row } from "../state/database";
import { refused } from "../state/store-error";
import type { StoreState } from "../state/types/store";
import { samplePayload } from "./sample-payloads";

const NEWEST = "SELECT payload FROM webhook_delivery WHERE topic = ? AND payload <> '' ORDER BY id DESC LIMIT 1";
const ID = /("(?:id|\w+_id)":)(\d{1,17})(?=[,}\]])/g;
const GID = /(gid:\/\/shopify\/\w+\/)(\d{1,17})(?!\d)/g;

/** An id of 18 digits, more than a JavaScript number holds; always the same for the same id. */
const longId = (digits: string): string => `7${digits.padStart(17, "0")}`;

/**
 * Sends a sample webhook as `shopify app webhook trigger` and "Send test notification" do: of objects that do not exist,
 * with ids of 18 digits (as 820982911946154508 in github.com/Shopify/cli). Made from the newest payload of the topic, else
 * from Shopify's sample.
 * @throws StoreError when there is neither
 */
export function sendSample(state: StoreState, topic: string): void {
  const found = row<{ payload: string }>(state, NEWEST, topic);
  if (!found) {
    const sample = samplePayload(topic);
    if (!sample) throw refused(`Nothing of the topic ${topic} was ever sent.`, "topic");
    return state.deliver(topic, JSON.stringify(sample));
  }
  const long = (_whole: string, before: string, digits: string) => before + longId(digits);
  state.deliver(topic, found.payload.replace(ID, long).replace(GID, long));
}
