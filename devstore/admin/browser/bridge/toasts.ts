import type { Channel } from "./channel";

interface ToastOptions {
  duration?: number;
  isError?: boolean;
  action?: string;
  onAction?: () => void;
  onDismiss?: () => void;
}

export function createToasts(channel: Channel) {
  const shown = new Map<string, ToastOptions>();
  channel.on("toast-action", ({ id }) => shown.get(id)?.onAction?.());
  channel.on("toast-dismissed", ({ id }) => {
    shown.get(id)?.onDismiss?.();
    shown.delete(id);
  });
  return {
    show: (text: string, options: ToastOptions = {}): string => {
      const id = crypto.randomUUID();
      shown.set(id, options);
      const { isError = false, action = "", duration = 5_000 } = options;
      channel.send({ type: "toast", id, text, error: isError, action, duration });
      return id;
    },
    hide: (id: string): void => channel.send({ type: "toast-hide", id }),
  };
}
