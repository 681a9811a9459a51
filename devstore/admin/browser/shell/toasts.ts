import { button } from "./button";

export interface Toast {
  text: string;
  /** label of the button that closes it */
  close: string;
  error?: boolean;
  action?: string;
  duration?: number;
  onAction?: () => void;
  onClosed?: () => void;
}

/** Shows a toast. @returns a function that removes it */
export function showToast({
  text,
  close,
  error = false,
  action = "",
  duration = 5_000,
  onAction,
  onClosed,
}: Toast): () => void {
  const box = document.createElement("div");
  box.className = error ? "toast error" : "toast";
  box.append(text);
  const remove = (): void => {
    if (!box.isConnected) return;
    box.remove();
    onClosed?.();
  };
  if (action) box.append(button(action, "act", () => (onAction?.(), remove())));
  const closer = button("×", "close", remove);
  closer.ariaLabel = close;
  box.append(closer);
  document.querySelector("#toasts")?.append(box);
  setTimeout(remove, duration);
  return remove;
}
