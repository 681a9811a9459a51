import { readActions } from "./navigation-elements";
import type { Channel } from "./channel";

const SIZES: Record<string, string> = { small: "24rem", base: "38rem", large: "60rem", max: "calc(100vw - 2rem)" };

/** Defines `<ui-modal>`: a dialog over the app's page, with the admin around it dimmed. */
export function defineModal(channel: Channel, closeLabel: string): void {
  customElements.define(
    "ui-modal",
    class extends HTMLElement {
      readonly content = document.createElement("div");
      readonly #dialog = document.createElement("dialog");

      async show(): Promise<void> {
        if (this.#dialog.open) return;
        this.#fill();
        document.body.append(this.#dialog);
        this.#dialog.onclose = () => this.#closed();
        this.#dialog.showModal();
        channel.send({ type: "dim", on: true });
        this.dispatchEvent(new CustomEvent("show"));
      }

      async hide(): Promise<void> {
        if (this.#dialog.open) this.#dialog.close();
      }

      toggle(): Promise<void> {
        return this.#dialog.open ? this.hide() : this.show();
      }

      disconnectedCallback(): void {
        void this.hide();
        this.#dialog.remove();
      }

      #closed(): void {
        channel.send({ type: "dim", on: false });
        this.dispatchEvent(new CustomEvent("hide"));
      }

      #fill(): void {
        const bar = this.querySelector("ui-title-bar");
        this.#dialog.className = "local-modal";
        this.#dialog.style.width = SIZES[this.getAttribute("variant") ?? "base"] ?? SIZES.base!;
        this.#dialog.replaceChildren(
          header(bar?.getAttribute("title") ?? "", closeLabel, () => this.#dialog.close()),
          frameOf(this.getAttribute("src")) ?? this.content,
          footer(bar),
        );
        this.content.className = "local-modal-content";
      }
    },
  );
}

function header(title: string, closeLabel: string, close: () => void): HTMLElement {
  const head = document.createElement("header");
  const heading = document.createElement("h2");
  const button = document.createElement("button");
  heading.textContent = title;
  button.type = "button";
  button.textContent = "×";
  button.ariaLabel = closeLabel;
  button.onclick = close;
  head.append(heading, button);
  return head;
}

function frameOf(src: string | null): HTMLElement | null {
  if (!src) return null;
  const frame = document.createElement("iframe");
  frame.src = src;
  frame.style.cssText = "width:100%;height:60vh;border:0";
  return frame;
}

function footer(bar: Element | null): HTMLElement {
  const foot = document.createElement("footer");
  const originals = [...(bar?.querySelectorAll<HTMLElement>("button, a") ?? [])];
  const actions = bar ? readActions(bar) : [];
  foot.append(
    ...actions.map((action, index) => {
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = action.label;
      button.disabled = action.disabled;
      button.dataset.variant = action.tone === "critical" ? "critical" : action.variant;
      button.onclick = () => originals[index]?.click();
      return button;
    }),
  );
  return foot;
}
