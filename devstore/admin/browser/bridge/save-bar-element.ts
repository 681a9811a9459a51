import type { SaveBars, Unsaved } from "./save-bar";

/** `<ui-save-bar>`: its buttons are hidden here and pressed by those of the admin's bar. Issues are those of Shopify/shopify-app-bridge. */
export function defineSaveBar(bars: SaveBars): void {
  customElements.define(
    "ui-save-bar",
    class extends HTMLElement {
      #showing = false;
      #observer: MutationObserver | undefined;
      readonly #owner: Unsaved = {
        view: () => ({
          visible: true,
          saveDisabled: isOn(this.#button("[variant=primary]"), "disabled"),
          saving: isOn(this.#button("[variant=primary]"), "loading"),
          confirmDiscard: this.hasAttribute("discardconfirmation"),
        }),
        save: () => this.#button("[variant=primary]")?.click(),
        discard: () => this.#button(":not([variant=primary])")?.click(),
      };

      get showing(): boolean {
        return this.#showing;
      }

      async show(): Promise<void> {
        if (this.#showing) return;
        this.#showing = true;
        this.#observer = new MutationObserver(() => bars.refresh());
        this.#observer.observe(this, { subtree: true, childList: true, attributes: true });
        bars.show(this.#owner);
        this.dispatchEvent(new CustomEvent("show"));
      }

      async hide(): Promise<void> {
        if (!this.#showing) return;
        this.#showing = false;
        this.#observer?.disconnect();
        bars.hide(this.#owner);
        this.dispatchEvent(new CustomEvent("hide"));
      }

      toggle(): Promise<void> {
        return this.#showing ? this.hide() : this.show();
      }

      // Like the original, the bar stays when its page is gone; hiding it is the app's business (issue 486).

      #button(selector: string): HTMLButtonElement | null {
        return this.querySelector<HTMLButtonElement>(`button${selector}`);
      }
    },
  );
}

function isOn(element: Element | null, attribute: string): boolean {
  const value = element?.getAttribute(attribute);
  return value !== null && value !== undefined && value !== "false";
}
