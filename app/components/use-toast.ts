import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { appBridge } from "~/components/app-bridge";

/** An action's answer: `toast` is the key of a text, `values` its interpolation values. */
export type Toasted = { toast?: string | null; values?: Record<string, string | number> };

/** Shows a toast for each new answer that has one; with an undo button when `undo` is given. */
export function useToast(answer: Toasted | undefined | null, undo?: () => void) {
  const { t } = useTranslation();
  const latest = useRef(undo);
  useEffect(() => {
    latest.current = undo;
  });
  useEffect(() => {
    if (!answer?.toast) return;
    const action = latest.current && { action: t("queue.undo"), onAction: latest.current };
    void appBridge()?.toast?.show(t(answer.toast, answer.values ?? {}), action);
  }, [answer, t]);
}
