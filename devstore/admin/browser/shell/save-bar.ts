import type { SaveBarView, ToApp } from "../protocol";
import { confirmByDialog } from "./dialogs";
import type { ShellTexts } from "./texts";

export interface ShellSaveBar {
  show: (view: SaveBarView) => void;
  /** For when the app has reloaded, so that its unsaved changes are lost. */
  reset: () => void;
  isVisible: () => boolean;
  /** Animates the bar to draw attention to it. */
  shake: () => void;
  /** Asks staff before unsaved changes are lost. Resolves to true when the page may be left. */
  mayLeave: () => Promise<boolean>;
}

export function createSaveBar(send: (message: ToApp) => void, texts: ShellTexts): ShellSaveBar {
  const bar = document.querySelector<HTMLElement>("#save-bar")!;
  const save = bar.querySelector<HTMLButtonElement>("[data-save]")!;
  const discard = bar.querySelector<HTMLButtonElement>("[data-discard]")!;
  let current: SaveBarView | undefined;

  save.addEventListener("click", () => send({ type: "save" }));
  discard.addEventListener("click", () => void tryToDiscard());

  async function tryToDiscard(): Promise<void> {
    const question = { title: texts.discardTitle, text: texts.leaveText, yes: texts.discard, no: texts.keep };
    if (!current?.confirmDiscard || (await confirmByDialog(question))) send({ type: "discard" });
  }

  const reset = (): void => {
    current = undefined;
    bar.hidden = true;
  };
  return {
    show: (view) => {
      current = view;
      bar.hidden = !view.visible;
      save.disabled = view.saveDisabled || view.saving;
      save.textContent = view.saving ? texts.saving : texts.save;
    },
    reset,
    isVisible: () => current?.visible ?? false,
    shake: () => bar.animate({ translate: ["0", "-6px", "6px", "0"] }, { duration: 120, iterations: 2 }),
    mayLeave: async () => {
      if (!current?.visible) return true;
      const question = { title: texts.leaveTitle, text: texts.leaveText, yes: texts.leave, no: texts.stay };
      const leave = await confirmByDialog(question);
      if (leave) reset();
      return leave;
    },
  };
}
