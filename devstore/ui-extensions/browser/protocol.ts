import type { RemoteConnection } from "@remote-dom/core/elements";
import type { Launch } from "../launch";

/** What the page does for an extension. */
export interface HostApi {
  idToken: () => Promise<string>;
  close: () => Promise<void>;
  navigate: (address: string) => Promise<void>;
  /** sends a request to the Customer Account API as the logged-in customer */
  askAccount: (version: string, body: string) => Promise<{ status: number; body: string }>;
  fail: (message: string) => Promise<void>;
}

/** What the worker calls on the page, over the message port. */
export interface Host extends HostApi {
  mutate: (...change: Parameters<RemoteConnection["mutate"]>) => Promise<void>;
  call: (...call: Parameters<RemoteConnection["call"]>) => Promise<unknown>;
}

/** The first message to the worker; comes with the port for all others. */
export interface StartMessage {
  launch: Launch;
  code: string;
}
