import type { RemoteConnection } from "@remote-dom/core/elements";
import type { Launch } from "../launch";

/** What the page around an extension does for it. */
export interface HostApi {
  idToken: () => Promise<string>;
  close: () => Promise<void>;
  navigate: (address: string) => Promise<void>;
  /** sends a request of the Customer Account API as whoever is logged in */
  askAccount: (version: string, body: string) => Promise<{ status: number; body: string }>;
  fail: (message: string) => Promise<void>;
}

/** What the worker asks of its page, over a port. */
export interface Host extends HostApi {
  mutate: (...change: Parameters<RemoteConnection["mutate"]>) => Promise<void>;
  call: (...call: Parameters<RemoteConnection["call"]>) => Promise<unknown>;
}

/** The first message to the worker; the port for all that follows comes with it. */
export interface StartMessage {
  launch: Launch;
  code: string;
}
