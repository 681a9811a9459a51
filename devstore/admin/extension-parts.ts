import { html } from "hono/html";
import { extensionBlocks } from "../ui-extensions/extension-blocks";
import { extensionsAt } from "../ui-extensions/extensions-at";
import type { Launch } from "../ui-extensions/launch";
import type { Html } from "../html";
import type { Page } from "./page-context";

type ResourcePage = "customer-details" | "order-details";

const launches = (page: Page, target: string, resource: string): Launch[] =>
  extensionsAt(page.state, { target, language: page.language, selected: [resource] });

/** The app's block extensions on the page of a customer or an order. */
export const resourceBlocks = (page: Page, where: ResourcePage, resource: string): Html =>
  extensionBlocks(launches(page, `admin.${where}.block.render`, resource));

/** The menu of the app's action extensions; the shell's script opens them. */
export function resourceActions(page: Page, where: ResourcePage, resource: string): Html {
  const actions = launches(page, `admin.${where}.action.render`, resource);
  if (actions.length === 0) return html``;
  return html`<details class="actions">
    <summary class="button">${page.t.moreActions}</summary>
    <ul>
      ${actions.map(
        (launch) =>
          html`<li>
            <button type="button" data-extension-action="${JSON.stringify(launch)}">${launch.name}</button>
          </li>`,
      )}
    </ul>
  </details>`;
}
