import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { appBridge } from "~/components/app-bridge";

/** Shows a toast for each new answer of an action that has one. */
export function useToast(answer: { toast?: string | null } | undefined | null) {
  const { t } = useTranslation();
  useEffect(() => {
    if (answer?.toast) void appBridge()?.toast?.show(t(answer.toast));
  }, [answer, t]);
}
