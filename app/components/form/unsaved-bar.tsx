import { useLocation, useNavigation } from "@remix-run/react";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { useLeaveGuard } from "./use-leave-guard";

type UnsavedBarProps = { id: string; open: boolean; saving: boolean; onSave: () => void; onDiscard: () => void };

/** Whether another page is loading, so that the changes have been saved or discarded. */
function useIsLeaving(): boolean {
  const navigation = useNavigation();
  const { pathname } = useLocation();
  return navigation.state === "loading" && navigation.location.pathname !== pathname;
}

/**
 * The admin's save bar, shown while a form has unsaved changes; staff must save or discard before they leave. It hides when
 * another page loads, because the admin's URL does not follow the app while the bar shows.
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
