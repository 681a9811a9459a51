import type { BarAction } from "../protocol";
import type { Channel } from "./channel";

/** Calls `changed` when the element's content changed; once for changes of the same task. */
function watch(element: Element, changed: () => void): MutationObserver {
  let planned = false;
  const observer = new MutationObserver(() => {
    if (planned) return;
    planned = true;
    queueMicrotask(() => {
      planned = false;
      changed();
    });
  });
  observer.observe(element, { subtree: true, childList: true, attributes: true, characterData: true });
  return observer;
}

/** Defines `<ui-nav-menu>` and `<s-app-nav>`, whose links become the app's entries in the admin's navigation. */
export function defineNavMenu(channel: Channel): void {
  const report = (element: Element): void => {
    const items = [...element.querySelectorAll("a, s-link")].map((link) => ({
      label: link.textContent?.trim() ?? "",
      href: link.getAttribute("href") ?? "",
      home: link.getAttribute("rel") === "home",
    }));
    channel.send({ type: "nav-menu", items });
  };
  for (const name of ["ui-nav-menu", "s-app-nav"]) {
    customElements.define(
      name,
      class extends HTMLElement {
        #observer: MutationObserver | undefined;
        connectedCallback(): void {
          this.#observer = watch(this, () => report(this));
          setTimeout(() => report(this));
        }
        disconnectedCallback(): void {
          this.#observer?.disconnect();
        }
      },
    );
  }
}

const buttons = new Map<string, HTMLElement>();

export function readActions(bar: Element): BarAction[] {
  return [...bar.querySelectorAll<HTMLElement>("button, a")].map((button, index) => {
    const id = `action-${index}`;
    buttons.set(id, button);
    return {
      id,
      label: button.textContent?.trim() ?? "",
      variant: button.getAttribute("variant") ?? "",
      tone: button.getAttribute("tone") ?? "",
      disabled: button.hasAttribute("disabled"),
    };
  });
}

/** Defines `<ui-title-bar>`, which sets the admin's title bar; inside of a modal the modal reads it instead. */
export function defineTitleBar(channel: Channel): void {
  channel.on("title-action", ({ id }) => buttons.get(id)?.click());
  customElements.define(
    "ui-title-bar",
    class extends HTMLElement {
      #observer: MutationObserver | undefined;
      connectedCallback(): void {
        if (this.closest("ui-modal")) return;
        const report = (): void =>
          channel.send({ type: "title-bar", title: this.getAttribute("title") ?? "", actions: readActions(this) });
        this.#observer = watch(this, report);
        setTimeout(report);
      }
      disconnectedCallback(): void {
        if (!this.#observer) return;
        this.#observer.disconnect();
        channel.send({ type: "title-bar", title: "", actions: [] });
      }
    },
  );
}
