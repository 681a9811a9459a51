import type { Pickable } from "../protocol";

export interface PickListOptions {
  most: number;
  nothing: { title: string; hint: string };
  onChange: (count: number) => void;
}

export interface PickList {
  element: HTMLElement;
  /** Replaces the entries shown; those named in `preselect` become chosen. */
  show: (found: Pickable[], preselect: string[]) => void;
  /** Moves the focus to the first entry. */
  focus: () => void;
  chosen: () => object[];
}

/** The entries of the resource picker. Chosen entries stay chosen while a search hides them. */
export function createPickList({ most, nothing, onChange }: PickListOptions): PickList {
  const chosen = new Map<string, Pickable>();
  const element = document.createElement("ul");
  element.className = "pick";
  const boxes = (): HTMLInputElement[] => [...element.querySelectorAll("input")];

  const refresh = (): void => {
    for (const box of boxes()) {
      box.checked = chosen.has(box.value);
      box.disabled = !box.checked && most > 1 && chosen.size >= most;
    }
    onChange(chosen.size);
  };
  const toggle = (entry: Pickable, on: boolean): void => {
    if (most === 1) chosen.clear();
    if (on) chosen.set(entry.id, entry);
    else chosen.delete(entry.id);
    refresh();
  };

  element.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    const usable = boxes().filter(({ disabled }) => !disabled);
    const at = usable.findIndex((box) => box === document.activeElement);
    usable[Math.max(0, Math.min(usable.length - 1, at + step))]?.focus();
  });

  return {
    element,
    show(found, preselect) {
      for (const entry of found) if (preselect.includes(entry.id)) chosen.set(entry.id, entry);
      element.replaceChildren(
        ...(found.length > 0 ? found.map((entry) => line(entry, toggle)) : [emptyEntry(nothing)]),
      );
      refresh();
    },
    focus: () => boxes()[0]?.focus(),
    chosen: () => [...chosen.values()].map(({ resource }) => resource),
  };
}

function line(entry: Pickable, toggle: (entry: Pickable, on: boolean) => void): HTMLElement {
  const box = document.createElement("input");
  box.type = "checkbox";
  box.value = entry.id;
  box.addEventListener("change", () => toggle(entry, box.checked));
  const image = document.createElement("img");
  image.src = entry.image;
  image.alt = "";
  const title = document.createElement("strong");
  title.textContent = entry.title;
  const note = document.createElement("span");
  note.textContent = entry.note;
  const label = document.createElement("label");
  label.append(box, image, title, note);
  const item = document.createElement("li");
  item.append(label);
  return item;
}

function emptyEntry({ title, hint }: PickListOptions["nothing"]): HTMLElement {
  const item = document.createElement("li");
  item.className = "none";
  const strong = document.createElement("strong");
  strong.textContent = title;
  item.append(strong, hint);
  return item;
}
