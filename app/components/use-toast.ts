import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { appBridge } from "~/components/app-bridge";

/** `values` fill the toast's text. */
export type Toasted = { toast?: string | null; values?: Record<string, string | number> };

/** Shows a toast for each new answer of an action that has one; with an undo where the answer can be taken back. */
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
