import { useLocation, useNavigation } from "@remix-run/react";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { useLeaveGuard } from "./use-leave-guard";

type UnsavedBarProps = { id: string; open: boolean; saving: boolean; onSave: () => void; onDiscard: () => void };

/** Whether another page is on its way: what was typed is stored, or was given up. */
function useIsLeaving(): boolean {
  const navigation = useNavigation();
  const { pathname } = useLocation();
  return navigation.state === "loading" && navigation.location.pathname !== pathname;
}

/**
 * The admin's own save bar: stands above the page while a form holds something that is not saved, and cannot be walked
 * away from. It goes before the page does: as long as it is there, the admin's address does not follow the app.
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
