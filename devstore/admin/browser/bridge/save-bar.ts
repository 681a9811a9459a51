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

/** The admin has one save bar; the owner that asked last has it. */
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

  const bars: SaveBars = {
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
  guardLinks(bars, () => owners.length > 0);
  return bars;
}

/** A click on a link waits for the answer and is then made again. */
function guardLinks(bars: SaveBars, hasUnsaved: () => boolean): void {
  document.addEventListener(
    "click",
    (event) => {
      const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>("a[href]") : null;
      if (!link || !hasUnsaved() || event.button !== 0) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      void bars.mayLeave().then((leave) => leave && link.click());
    },
    { capture: true },
  );
}
