import type { SaveBars, Unsaved } from "./save-bar";

interface Tracked {
  owner: Unsaved;
  clean: string;
}

/** Shows the save bar while a form with `data-save-bar` differs from its initial values. */
export function watchForms(bars: SaveBars): void {
  const tracked = new Map<HTMLFormElement, Tracked>();

  const track = (form: HTMLFormElement): Tracked => {
    const known = tracked.get(form) ?? {
      clean: contentOf(form),
      owner: {
        view: () => ({
          visible: true,
          saveDisabled: false,
          saving: false,
          confirmDiscard: form.hasAttribute("data-discard-confirmation"),
        }),
        save: () => form.requestSubmit(),
        discard: () => form.reset(),
      },
    };
    tracked.set(form, known);
    return known;
  };
  const formOf = (event: Event): HTMLFormElement | null =>
    event.target instanceof Element ? event.target.closest<HTMLFormElement>("form[data-save-bar]") : null;
  const release = (form: HTMLFormElement): void => {
    const known = tracked.get(form);
    if (known) bars.hide(known.owner);
    tracked.delete(form);
  };

  // Focus comes before the first change, so this reads the initial values.
  document.addEventListener("focusin", (event) => {
    const form = formOf(event);
    if (form) track(form);
  });
  for (const name of ["input", "change"]) {
    document.addEventListener(name, (event) => {
      const form = formOf(event);
      if (!form) return;
      const { owner, clean } = track(form);
      if (contentOf(form) === clean) bars.hide(owner);
      else bars.show(owner);
    });
  }
  for (const name of ["submit", "reset"]) {
    document.addEventListener(name, (event) => {
      const form = formOf(event);
      if (form) setTimeout(() => release(form));
    });
  }
  new MutationObserver(() => {
    for (const form of tracked.keys()) if (!form.isConnected) release(form);
  }).observe(document, { childList: true, subtree: true });
}

function contentOf(form: HTMLFormElement): string {
  return JSON.stringify(
    [...new FormData(form)].map(([name, value]) => [name, typeof value === "string" ? value : value.name]),
  );
}
