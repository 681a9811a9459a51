import { mountExtensions } from "./extensions";
import { connectFrame } from "./frame";
import { readTexts } from "./texts";
import { showToast } from "./toasts";

const texts = readTexts();
const frame = document.querySelector<HTMLIFrameElement>("#app-frame");

openMenuByButton();
askBeforeForms();
showNotice();
if (frame) connectFrame(frame, texts);
mountExtensions(texts);

function openMenuByButton(): void {
  const button = document.querySelector<HTMLButtonElement>(".top .menu");
  const side = document.querySelector("#side");
  const set = (open: boolean): void => {
    side?.classList.toggle("open", open);
    button?.setAttribute("aria-expanded", String(open));
  };
  button?.addEventListener("click", () => set(!side?.classList.contains("open")));
  document.addEventListener("keydown", (event) => event.key === "Escape" && set(false));
  side?.addEventListener("click", () => set(false));
  frame?.addEventListener("focus", () => set(false));
}

function askBeforeForms(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>("form[data-confirm]")) {
    form.addEventListener("submit", (event) => {
      if (!window.confirm(form.dataset.confirm)) event.preventDefault();
    });
  }
}

/** Shows the result of a submitted form as a toast, and removes it from the URL so that a reload does not repeat it. */
function showNotice(): void {
  const notice = document.querySelector<HTMLTemplateElement>("#notice");
  if (!notice) return;
  showToast({ text: notice.content.textContent?.trim() ?? "", close: texts.close });
  const url = new URL(location.href);
  url.searchParams.delete("done");
  history.replaceState(history.state, "", url);
}
