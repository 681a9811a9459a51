import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { appBridge } from "~/components/app-bridge";

type UnsavedBarProps = { id: string; open: boolean; saving: boolean; onSave: () => void; onDiscard: () => void };

/** The admin's own save bar: stands above the page while a form holds something that is not saved. */
export function UnsavedBar({ id, open, saving, onSave, onDiscard }: UnsavedBarProps) {
  const { t } = useTranslation();
  useEffect(() => {
    const saveBar = appBridge()?.saveBar;
    if (open) void saveBar?.show(id);
    else void saveBar?.hide(id);
  }, [id, open]);
  useEffect(() => () => void appBridge()?.saveBar?.hide(id), [id]);
  return (
    <ui-save-bar id={id}>
      <button variant="primary" onClick={onSave} {...(saving ? { loading: "" } : {})} disabled={saving} type="button">
        {t("form.save")}
      </button>
      <button onClick={onDiscard} disabled={saving} type="button">
        {t("form.discard")}
      </button>
    </ui-save-bar>
  );
}
