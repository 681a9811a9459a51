import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { appBridge } from "~/components/app-bridge";

/** Shows a short message each time a new answer of an action names one. */
export function useToast(answer: { toast?: string | null } | undefined | null) {
  const { t } = useTranslation();
  useEffect(() => {
    if (answer?.toast) void appBridge()?.toast?.show(t(answer.toast));
  }, [answer, t]);
}
