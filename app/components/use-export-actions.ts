import { useTranslation } from "react-i18next";
import { useDownload } from "~/components/use-download";
import { useEffect } from "react";
import { appBridge } from "~/components/app-bridge";
import { exportKinds } from "~/modules/read-models/exports/export-kinds";

/** The page's action group of exports: members, bookings, awards, reviews, rules. */
export function useExportActions() {
  const { t } = useTranslation();
  const { busy, failed, download } = useDownload();
  useEffect(() => {
    if (failed) void appBridge()?.toast?.show(t("exports.failed"), { isError: true });
  }, [failed, t]);
  const actions = exportKinds.map((kind) => ({
    content: t(`exports.${kind}`),
    disabled: busy !== null,
    onAction: () => void download(`/app/exports/${kind}`, `${kind}.csv`),
  }));
  return [{ title: t(busy === null ? "exports.title" : "exports.busy"), actions }];
}
