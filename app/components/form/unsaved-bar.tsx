import { useLocation, useNavigation } from "@remix-run/react";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { useLeaveGuard } from "./use-leave-guard";

type UnsavedBarProps = { id: string; open: boolean; saving: boolean; onSave: () => void; onDiscard: () => void };

/** Whether another page is loading: what was typed has been saved or discarded. */
function useIsLeaving(): boolean {
  const navigation = useNavigation();
  const { pathname } = useLocation();
  return navigation.state === "loading" && navigation.location.pathname !== pathname;
}

/**
 * The admin's own save bar, shown while a form holds unsaved changes; the page cannot be left without an answer. It is
 * hidden before the page is left, because the admin's address does not follow the app while the bar is there.
 */
export function UnsavedBar({ id, open, saving, onSave, onDiscard }: UnsavedBarProps) {
  const { t } = useTranslation();
  const bar = useRef<UISaveBarElement>(null);
  const leaving = useIsLeaving();
  const shown = open && !leaving;
  useLeaveGuard(shown);
  useEffect(() => {
    const element = bar.current;
    if (!shown) return;
    void element?.show?.();
    return () => void element?.hide?.();
  }, [shown]);
  return (
    <ui-save-bar id={id} ref={bar}>
      <button variant="primary" onClick={onSave} {...(saving ? { loading: "" } : {})} disabled={saving} type="button">
        {t("form.save")}
      </button>
      <button onClick={onDiscard} disabled={saving} type="button">
        {t("form.discard")}
      </button>
    </ui-save-bar>
  );
}
