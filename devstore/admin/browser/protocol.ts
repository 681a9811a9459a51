/** Messages between the app's frame and the admin around it, sent by postMessage. */
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

/** One line of the picker of resources or files. */
export interface Pickable {
  id: string;
  title: string;
  /** price of a product, number of products of a collection, type of a file */
  note: string;
  image: string;
  /** what the app is given when it is chosen */
  resource: object;
}

export interface PickerRequest {
  kind: PickKind;
  action: "add" | "select";
  /** how many may be chosen; 1 changes the choice, Infinity has no end */
  most: number;
  query: string;
  /** condition of the app that the staff member does not see; for files their kinds with spaces between */
  filter: string;
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
  | { type: "user"; request: string }
  | { type: "extensions"; request: string }
  | { type: "may-leave"; request: string }
  | { type: "pick"; request: string; options: PickerRequest };

/** To the app's frame. */
export type ToApp =
  | { type: "reply"; request: string; value: unknown }
  | { type: "navigate"; path: string }
  | { type: "save" }
  | { type: "discard" }
  | { type: "title-action"; id: string }
  | { type: "toast-action"; id: string }
  | { type: "toast-dismissed"; id: string };
