import type { SaveBarView } from "../protocol";
import type { Channel } from "./channel";

/** Something with unsaved changes: a `<ui-save-bar>` or a form with `data-save-bar`. */
export interface Unsaved {
  view: () => SaveBarView;
  save: () => void;
  discard: () => void;
}

export interface SaveBars {
  show: (owner: Unsaved) => void;
  hide: (owner: Unsaved) => void;
  refresh: () => void;
  /** Whether the page may be left; asks the staff member when there are unsaved changes. */
  mayLeave: () => Promise<boolean>;
}

const HIDDEN: SaveBarView = { visible: false, saveDisabled: false, saving: false, confirmDiscard: false };

/**
 * The admin has one save bar, which belongs to the owner that was shown last. As with App Bridge, it guards only the
 * admin's own navigation. Links and the router of the app, the browser's back button and closing the page are the app's
 * to guard, with `leaveConfirmation` (github.com/Shopify/shopify-app-bridge, issues 313 and 416).
 */
export function createSaveBars(channel: Channel): SaveBars {
  const owners: Unsaved[] = [];
  const current = (): Unsaved | undefined => owners.at(-1);
  const refresh = (): void => channel.send({ type: "save-bar", view: current()?.view() ?? HIDDEN });
  const remove = (owner: Unsaved): void => {
    const index = owners.indexOf(owner);
    if (index >= 0) owners.splice(index, 1);
    refresh();
  };
  channel.on("save", () => current()?.save());
  channel.on("discard", () => current()?.discard());

  return {
    show: (owner) => {
      remove(owner);
      owners.push(owner);
      refresh();
    },
    hide: remove,
    refresh,
    mayLeave: async () => {
      if (owners.length === 0) return true;
      const leave = await channel.ask<boolean>({ type: "may-leave" });
      if (leave) owners.splice(0);
      refresh();
      return leave;
    },
  };
}
