import type { ComponentElement } from "./components";
import { STYLES } from "./styles";

type Resolve = (address: string) => string;

/** Draws a link when `href` is set, else a button; replaces the element only when that changes. */
function drawPressable(piece: ComponentElement, resolve: Resolve, className: string): HTMLElement {
  const { href, target, accessibilityLabel } = piece.props;
  const tag = typeof href === "string" && href ? "a" : "button";
  let part = piece.shadow.querySelector<HTMLElement>(tag);
  if (!part) {
    piece.shadow.innerHTML = `<style>${STYLES}</style><${tag} class="${className}"><slot></slot></${tag}>`;
    part = piece.shadow.querySelector<HTMLElement>(tag)!;
  }
  if (part instanceof HTMLAnchorElement) {
    part.href = resolve(String(href));
    part.target = typeof target === "string" ? target : "";
  } else part.setAttribute("type", "button");
  part.ariaLabel = typeof accessibilityLabel === "string" ? accessibilityLabel : null;
  return part;
}

export function drawLink(piece: ComponentElement, resolve: Resolve): void {
  drawPressable(piece, resolve, "link");
}

export function drawButton(piece: ComponentElement, resolve: Resolve): void {
  const part = drawPressable(piece, resolve, "button");
  const rests = piece.props.disabled === true || piece.props.loading === true;
  if (part instanceof HTMLButtonElement) part.disabled = rests;
  part.ariaBusy = String(piece.props.loading === true);
}
