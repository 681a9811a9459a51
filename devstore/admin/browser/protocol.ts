/** Marks the messages that the app's frame and the admin send each other by postMessage. */
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

export type PickKind = "product" | "collection" | "file";

/** An entry of the resource picker or the file picker. */
export interface Pickable {
  id: string;
  title: string;
  /** price of a product, number of products of a collection, type of a file */
  note: string;
  image: string;
  /** what the app gets when it is chosen */
  resource: object;
}

export interface PickerRequest {
  kind: PickKind;
  action: "add" | "select";
  /** how many can be chosen; Infinity for any number */
  most: number;
  query: string;
  /** the app's filter in Shopify's search syntax, not shown to staff; for files the allowed kinds, separated by spaces */
  filter: string;
  selectedIds: string[];
}

/** Messages from the app's frame; those with a `request` id wait for a reply. */
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
  | { type: "user"; request: string }
  | { type: "extensions"; request: string }
  | { type: "may-leave"; request: string }
  | { type: "pick"; request: string; options: PickerRequest };

/** Messages to the app's frame. */
export type ToApp =
  | { type: "reply"; request: string; value: unknown }
  | { type: "navigate"; path: string }
  | { type: "save" }
  | { type: "discard" }
  | { type: "title-action"; id: string }
  | { type: "toast-action"; id: string }
  | { type: "toast-dismissed"; id: string };
