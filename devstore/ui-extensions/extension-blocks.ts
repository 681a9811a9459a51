import { html } from "hono/html";
import type { Html } from "../html";
import type { Launch } from "./launch";

/** Placeholders for block extensions; the page's script starts them. */
export const extensionBlocks = (launches: Launch[]): Html =>
  html`${launches.map(
    (launch) =>
      html`<section
        class="card"
        aria-label="${launch.name}"
        data-extension-block="${JSON.stringify(launch)}"
      ></section>`,
  )}`;
