import type { SaveBars, Unsaved } from "./save-bar";

/**
 * Defines `<ui-save-bar>`: its buttons are hidden and clicked by those of the admin's bar. As with App Bridge, the bar
 * stays when the element leaves the page, until the app hides it (github.com/Shopify/shopify-app-bridge, issue 486).
 */
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
