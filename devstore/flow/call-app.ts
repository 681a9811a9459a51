import { createHmac, randomUUID } from "node:crypto";
import { getSetting, setSetting } from "../state/settings";
import { notFound, refused } from "../state/store-error";
import type { StoreState } from "../state/types/store";
import { readFlowExtensions } from "./extensions";

const TIMEOUT_MS = 10_000;
const IN_USE = "flowTriggersInUse";

export interface FlowAnswer {
  status: number;
  body: string;
}

async function callApp({ app }: StoreState, path: string, content: object): Promise<FlowAnswer> {
  const body = JSON.stringify(content);
  const signature = createHmac("sha256", app.apiSecret).update(body).digest("base64");
  try {
    const response = await fetch(app.appUrl + path, {
      method: "POST",
      headers: { "Content-Type": "application/json", "X-Shopify-Hmac-Sha256": signature },
      body,
      redirect: "manual",
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    return { status: response.status, body: await response.text() };
  } catch (error) {
    throw refused(`The app cannot be reached: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** Converts a form's text to the type that Flow sends: booleans for check boxes, numbers for numbers and references. */
function flowValue(type: string, value: unknown): unknown {
  if (type === "checkbox") return value === true || value === "true";
  const isNumber = type.startsWith("number") || type.endsWith("_reference");
  const number = Number(String(value).replace(/^gid:.*\//, ""));
  return isNumber && Number.isFinite(number) ? number : value;
}

/**
 * Runs an action as a workflow would; empty fields are left out.
 * @throws StoreError when there is no such action, or the app cannot be reached
 */
export function runFlowAction(
  state: StoreState,
  handle: string,
  properties: Record<string, unknown>,
): Promise<FlowAnswer> {
  const action = readFlowExtensions(state).actions.find((known) => known.handle === handle);
  if (!action) throw notFound("Flow action", handle);
  const types = new Map(action.fields.map(({ key, type }) => [key, type]));
  const filled = Object.entries(properties).filter(([, value]) => value !== "");
  return callApp(state, action.path, {
    shop_id: state.shop.id,
    shopify_domain: state.shop.domain,
    action_run_id: randomUUID(),
    action_definition_id: handle,
    step_reference: randomUUID(),
    handle,
    properties: Object.fromEntries(filled.map(([key, value]) => [key, flowValue(types.get(key) ?? "", value)])),
  });
}

export const triggersInUse = (state: StoreState): string[] => getSetting<string[]>(state, IN_USE) ?? [];

/** Tells the app whether a workflow uses its trigger; remembers it when the app answers 2xx. */
export async function setFlowTriggerInUse(state: StoreState, handle: string, inUse: boolean): Promise<FlowAnswer> {
  const { triggers, lifecyclePath } = readFlowExtensions(state);
  if (!triggers.some((known) => known.handle === handle)) throw notFound("Flow trigger", handle);
  const answer = await callApp(state, lifecyclePath, {
    flow_trigger_definition_id: handle,
    has_enabled_flow: inUse,
    shop_id: state.shop.id,
    shopify_domain: state.shop.domain,
    timestamp: state.clock.now().toISOString(),
  });
  const others = triggersInUse(state).filter((known) => known !== handle);
  if (answer.status < 300) setSetting(state, IN_USE, inUse ? [...others, handle] : others);
  return answer;
}
