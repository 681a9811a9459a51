import { CHANNEL, type FromApp, type ToApp } from "../protocol";

/** Messages that wait for a reply; the channel adds the request id. */
type PendingMessage = Extract<FromApp, { request: string }>;
type WithoutRequestId<T> = T extends { request: string } ? Omit<T, "request"> : never;
type Listener<T extends ToApp["type"]> = (message: Extract<ToApp, { type: T }>) => void;

export interface Channel {
  send: (message: FromApp) => void;
  ask: <T>(question: WithoutRequestId<PendingMessage>) => Promise<T>;
  on: <T extends ToApp["type"]>(type: T, listener: Listener<T>) => void;
}

/** Opens a channel to the admin page around this frame. Ignores messages of other windows and origins. */
export function openChannel(adminOrigin: string): Channel {
  const waiting = new Map<string, (value: unknown) => void>();
  const listeners = new Map<string, ((message: never) => void)[]>();
  const send = (message: FromApp): void => window.parent.postMessage({ channel: CHANNEL, message }, adminOrigin);

  window.addEventListener("message", (event: MessageEvent<{ channel?: string; message?: ToApp }>) => {
    if (event.origin !== adminOrigin || event.source !== window.parent) return;
    const message = event.data?.channel === CHANNEL ? event.data.message : undefined;
    if (!message) return;
    if (message.type === "reply") {
      waiting.get(message.request)?.(message.value);
      waiting.delete(message.request);
      return;
    }
    for (const listener of listeners.get(message.type) ?? []) listener(message as never);
  });

  return {
    send,
    ask: <T>(question: WithoutRequestId<PendingMessage>) =>
      new Promise<T>((resolve) => {
        const request = crypto.randomUUID();
        waiting.set(request, resolve as (value: unknown) => void);
        send({ ...question, request } as FromApp);
      }),
    on: (type, listener) => void listeners.set(type, [...(listeners.get(type) ?? []), listener]),
  };
}
