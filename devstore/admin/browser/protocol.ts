/** What the app's frame and the admin around it say to each other by postMessage. */
export const CHANNEL = "local-admin";

export interface NavItem {
  label: string;
  href: string;
  home: boolean;
}

export interface BarAction {
  id: string;
  label: string;
  variant: string;
  tone: string;
  disabled: boolean;
}

export interface SaveBarView {
  visible: boolean;
  saveDisabled: boolean;
  saving: boolean;
  confirmDiscard: boolean;
}

export interface PickedProduct {
  id: string;
  title: string;
  handle: string;
  price: string;
  image: string;
  variantId: string;
}

export interface PickerRequest {
  multiple: boolean;
  query: string;
  selectedIds: string[];
}

/** From the app's frame; those with `request` wait for a reply. */
export type FromApp =
  | { type: "ready" }
  | { type: "location"; path: string; title: string }
  | { type: "nav-menu"; items: NavItem[] }
  | { type: "title-bar"; title: string; actions: BarAction[] }
  | { type: "toast"; id: string; text: string; error: boolean; action: string; duration: number }
  | { type: "toast-hide"; id: string }
  | { type: "save-bar"; view: SaveBarView }
  | { type: "loading"; on: boolean }
  | { type: "dim"; on: boolean }
  | { type: "open"; url: string; target: string }
  | { type: "token"; request: string }
  | { type: "may-leave"; request: string }
  | { type: "pick-products"; request: string; options: PickerRequest };

/** To the app's frame. */
export type ToApp =
  | { type: "reply"; request: string; value: unknown }
  | { type: "navigate"; path: string }
  | { type: "save" }
  | { type: "discard" }
  | { type: "title-action"; id: string }
  | { type: "toast-action"; id: string }
  | { type: "toast-dismissed"; id: string };
