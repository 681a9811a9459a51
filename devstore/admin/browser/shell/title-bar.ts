import type { BarAction, ToApp } from "../protocol";

/** The bar above the app, with the title and buttons of the app's page; hidden when the page has neither. */
export function createTitleBar(send: (message: ToApp) => void) {
  const bar = document.querySelector<HTMLElement>("#title-bar")!;
  return (title: string, actions: BarAction[]): void => {
    bar.hidden = title === "" && actions.length === 0;
    bar.querySelector("h1")!.textContent = title;
    bar.querySelector(".actions")!.replaceChildren(
      ...actions.map((action) => {
        const button = document.createElement("button");
        button.type = "button";
        button.textContent = action.variant === "breadcrumb" ? `← ${action.label}` : action.label;
        button.className = action.tone === "critical" ? "danger" : action.variant;
        button.disabled = action.disabled;
        button.addEventListener("click", () => send({ type: "title-action", id: action.id }));
        return button;
      }),
    );
  };
}
