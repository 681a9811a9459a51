import type { SaveBarView, ToApp } from "../protocol";
import { confirmByDialog } from "./dialogs";
import type { ShellTexts } from "./texts";

export interface ShellSaveBar {
  show: (view: SaveBarView) => void;
  /** Asks before unsaved changes are lost; true when the page may be left. */
  mayLeave: () => Promise<boolean>;
}

export function createSaveBar(send: (message: ToApp) => void, texts: ShellTexts): ShellSaveBar {
  const bar = document.querySelector<HTMLElement>("#save-bar")!;
  const save = bar.querySelector<HTMLButtonElement>("[data-save]")!;
  const discard = bar.querySelector<HTMLButtonElement>("[data-discard]")!;
  let current: SaveBarView | undefined;

  save.addEventListener("click", () => send({ type: "save" }));
  discard.addEventListener("click", () => void tryToDiscard());
  window.addEventListener("beforeunload", (event) => current?.visible && event.preventDefault());

  async function tryToDiscard(): Promise<void> {
    const question = { title: texts.discardTitle, text: texts.leaveText, yes: texts.discard, no: texts.keep };
    if (!current?.confirmDiscard || (await confirmByDialog(question))) send({ type: "discard" });
  }

  return {
    show: (view) => {
      current = view;
      bar.hidden = !view.visible;
      save.disabled = view.saveDisabled || view.saving;
      save.textContent = view.saving ? texts.saving : texts.save;
    },
    mayLeave: async () =>
      !current?.visible ||
      confirmByDialog({ title: texts.leaveTitle, text: texts.leaveText, yes: texts.leave, no: texts.stay }),
  };
}
