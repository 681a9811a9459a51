import type { PickerRequest } from "../protocol";
import type { Channel } from "./channel";

interface Query {
  action: string;
  type: string;
  value?: string;
  data?: Record<string, unknown>;
}

type IntentResponse = { code: "ok"; data: { ids: string[] } } | { code: "closed" } | { code: "error"; message: string };

const FILE_KINDS = ["MediaImage", "Video", "Model3d", "GenericFile"];

/** Reads "pick:shopify/File" or "edit:shopify/Product,gid://shopify/Product/1". */
function parse(query: string | Query, options: Partial<Query>): Query {
  if (typeof query !== "string") return query;
  const [, action = "", type = "", value] = /^(\w+):([^,?]+)(?:,([^?]+))?/.exec(query) ?? [];
  return { action, type, ...(value ? { value } : {}), ...options };
}

const texts = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);

async function pickFiles(channel: Channel, data: Record<string, unknown>): Promise<IntentResponse> {
  const kinds = texts(data.mediaTypes);
  const unknown = kinds.find((kind) => !FILE_KINDS.includes(kind));
  if (unknown) return { code: "error", message: `"${unknown}" is no media type.` };
  const request: PickerRequest = {
    kind: "file",
    action: "select",
    most: data.multiSelect === true ? Infinity : 1,
    query: "",
    filter: (kinds.length > 0 ? kinds : FILE_KINDS).join(" "),
    selectedIds: texts(data.selectedFiles),
  };
  const picked = await channel.ask<{ id: string }[] | null>({ type: "pick", options: request });
  // As on Shopify, saving an empty selection is "ok", and closing the picker is "closed".
  return picked ? { code: "ok", data: { ids: picked.map(({ id }) => id) } } : { code: "closed" };
}

/**
 * `shopify.intents`, with the file picker only, which returns ids of files:
 * https://shopify.dev/changelog/intents-api-file-picker.
 */
export function createIntents(channel: Channel): object {
  const answer = ({ action, type, data = {} }: Query): Promise<IntentResponse> =>
    action === "pick" && type === "shopify/File"
      ? pickFiles(channel, data)
      : Promise.resolve({ code: "error", message: `The local store has no intent "${action}:${type}".` });
  return {
    request: { value: null, subscribe: () => () => undefined },
    register: () => () => undefined,
    invoke: async (query: string | Query, options: Partial<Query> = {}) => ({
      complete: answer(parse(query, options)),
    }),
  };
}
