import type { ComponentElement } from "./components";
import { STYLES } from "./styles";

const string = (value: unknown): string => (value === undefined || value === null ? "" : String(value));

/** Draws a field with label, details and error. The extension gets an event with the new value for each change. */
export function drawField(piece: ComponentElement, type: "text" | "number"): void {
  const { props, shadow } = piece;
  if (shadow.childNodes.length === 0) build(piece, type);
  const part = <Part extends HTMLElement>(selector: string): Part => shadow.querySelector<Part>(selector)!;
  const input = part<HTMLInputElement>("input");
  part("label").textContent = string(props.label);
  for (const name of ["details", "error"]) {
    part(`#${name}`).textContent = string(props[name]);
    part(`#${name}`).hidden = !props[name];
  }
  if (input.value !== string(props.value)) input.value = string(props.value);
  input.placeholder = string(props.placeholder);
  input.disabled = props.disabled === true;
  input.readOnly = props.readOnly === true;
  input.ariaRequired = String(props.required === true);
  input.ariaInvalid = String(Boolean(props.error));
  for (const name of ["min", "max", "step", "maxLength"])
    if (props[name] !== undefined) input.setAttribute(name, string(props[name]));
}

function build(piece: ComponentElement, type: "text" | "number"): void {
  piece.shadow.innerHTML = `<style>${STYLES}</style><label for="input"></label>
    <input id="input" type="${type}" autocomplete="off" aria-describedby="error details" />
    <p id="error" class="error"></p><p id="details" class="details"></p>`;
  const input = piece.shadow.querySelector("input")!;
  for (const name of ["input", "change"]) {
    input.addEventListener(name, (event) => {
      event.stopPropagation();
      piece.props.value = input.value;
      piece.dispatchEvent(new CustomEvent(name, { detail: { value: input.value } }));
    });
  }
}
