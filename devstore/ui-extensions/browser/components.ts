import { ELEMENTS } from "../elements";
import { drawField } from "./draw-field";
import { drawButton, drawLink } from "./draw-pressable";
import { STYLES } from "./styles";

/** The page's element for one of Shopify's web components. */
export interface ComponentElement extends HTMLElement {
  props: Record<string, unknown>;
  readonly shadow: ShadowRoot;
}
type Render = (piece: ComponentElement) => void;

const GAPS: Record<string, string> = {
  "small-500": "0.1rem",
  "small-400": "0.15rem",
  "small-300": "0.25rem",
  "small-200": "0.4rem",
  "small-100": "0.6rem",
  small: "0.6rem",
  base: "1rem",
  large: "1.4rem",
};
const text = (value: unknown): string => (typeof value === "string" ? value : "");
const gap = (value: unknown): string =>
  text(value)
    .split(" ")
    .map((part) => GAPS[part] ?? "0")
    .join(" ");

/** Fills the element's shadow root, once. */
function template(piece: ComponentElement, html: string): void {
  if (piece.shadow.childNodes.length === 0) piece.shadow.innerHTML = `<style>${STYLES}</style>${html}`;
}

function setText(piece: ComponentElement, selector: string, value: unknown): void {
  const part = piece.shadow.querySelector<HTMLElement>(selector)!;
  part.textContent = text(value);
  part.hidden = text(value) === "";
}

const plain =
  (html: string): Render =>
  (piece) =>
    template(piece, html);

const RENDERERS: Record<string, Render> = {
  "s-admin-block": (piece) => {
    template(piece, `<h2></h2><slot></slot>`);
    setText(
      piece,
      "h2",
      text(piece.props.heading) || piece.closest<HTMLElement>("[data-extension-name]")?.dataset.extensionName,
    );
  },
  "s-admin-action": (piece) => {
    template(
      piece,
      `<h2></h2><div class="body"><slot></slot></div>
      <footer><slot name="secondary-actions"></slot><slot name="primary-action"></slot></footer>`,
    );
    const named = piece.closest<HTMLElement>("[data-extension-name]");
    setText(piece, "h2", text(piece.props.heading) || named?.dataset.extensionName);
    piece.closest("dialog")?.setAttribute("aria-label", piece.shadow.querySelector("h2")!.textContent!);
    piece.shadow.querySelector<HTMLElement>(".body")!.inert = piece.props.loading === true;
    piece.ariaBusy = String(piece.props.loading === true);
  },
  "s-badge": plain("<slot></slot>"),
  "s-banner": (piece) => {
    template(piece, `<strong></strong><slot></slot>`);
    setText(piece, "strong", piece.props.heading);
    piece.role = piece.props.tone === "critical" ? "alert" : "status";
  },
  "s-button": (piece) => drawButton(piece, (address) => resolveAddress(piece, address)),
  "s-divider": plain("<hr />"),
  "s-grid": (piece) => {
    template(piece, "<slot></slot>");
    piece.style.gridTemplateColumns = text(piece.props.gridTemplateColumns);
    piece.style.gap = gap(piece.props.gap);
    piece.style.alignItems = text(piece.props.alignItems);
  },
  "s-heading": plain("<h3><slot></slot></h3>"),
  "s-link": (piece) => drawLink(piece, (address) => resolveAddress(piece, address)),
  "s-number-field": (piece) => drawField(piece, "number"),
  "s-paragraph": plain("<p><slot></slot></p>"),
  "s-progress": (piece) => {
    template(piece, `<progress></progress>`);
    const bar = piece.shadow.querySelector("progress")!;
    bar.max = Number(piece.props.max ?? 1);
    bar.value = Number(piece.props.value ?? 0);
    bar.ariaLabel = text(piece.props.accessibilityLabel);
  },
  "s-section": (piece) => {
    template(piece, `<h2></h2><slot></slot>`);
    setText(piece, "h2", piece.props.heading);
  },
  "s-spinner": (piece) => {
    template(piece, `<span role="img"></span>`);
    piece.shadow.querySelector("span")!.ariaLabel = text(piece.props.accessibilityLabel);
  },
  "s-stack": (piece) => {
    template(piece, "<slot></slot>");
    piece.style.flexDirection = piece.props.direction === "inline" ? "row" : "column";
    piece.style.flexWrap = piece.props.direction === "inline" ? "wrap" : "nowrap";
    piece.style.gap = gap(piece.props.gap);
    piece.style.alignItems = text(piece.props.alignItems);
    piece.style.justifyContent = text(piece.props.justifyContent);
  },
  "s-text": plain("<slot></slot>"),
  "s-text-field": (piece) => drawField(piece, "text"),
};
/** Properties that the style sheet selects by, as data attributes. */
const STYLED_PROPERTIES = new Set(["tone", "color", "type", "variant", "size"]);

export function defineComponents(): void {
  for (const name of Object.keys(ELEMENTS))
    if (!customElements.get(name)) customElements.define(name, componentClass(name));
}

function componentClass(name: string): CustomElementConstructor {
  const draw = RENDERERS[name];
  if (!draw) throw new Error(`local store: ${name} is not drawn`);
  class Drawn extends HTMLElement implements ComponentElement {
    props: Record<string, unknown> = {};
    readonly shadow = this.attachShadow({ mode: "open", delegatesFocus: true });
    #waits = false;
    connectedCallback(): void {
      draw!(this);
    }
    change(property: string, value: unknown): void {
      this.props[property] = value;
      if (STYLED_PROPERTIES.has(property)) this.dataset[property] = String(value ?? "");
      if (this.#waits || !this.isConnected) return;
      this.#waits = true;
      queueMicrotask(() => {
        this.#waits = false;
        if (this.isConnected) draw!(this);
      });
    }
  }
  for (const property of ELEMENTS[name]!.properties) {
    Object.defineProperty(Drawn.prototype, property, {
      get(this: Drawn) {
        return this.props[property];
      },
      set(this: Drawn, value: unknown) {
        this.change(property, value);
      },
    });
  }
  return Drawn;
}

/**
 * Resolves a link of an admin extension: `shopify:admin/…` to the admin, `app:…` and relative addresses to the app
 * (shopify.dev/docs/api/admin-extensions/latest/network-features, "Custom protocols").
 */
function resolveAddress(piece: HTMLElement, address: string): string {
  const home = piece.closest<HTMLElement>("[data-app-home]")?.dataset.appHome ?? "";
  if (address.startsWith("shopify:admin")) return address.replace("shopify:admin", "/admin");
  if (address.startsWith("app:")) return `${home}/${address.slice("app:".length).replace(/^\/+/, "")}`;
  return address.startsWith("/") ? home + address : address;
}
