import { useTranslation } from "react-i18next";
import { decodeMessage } from "~/lib/form-errors";

/** Error codes of a field or form in the reader's words. */
export function useErrorText(): (errors: string[] | undefined) => string | undefined {
  const { t, i18n } = useTranslation();
  return (errors) => {
    const first = errors?.[0];
    if (!first) return undefined;
    const { code, params } = decodeMessage(first);
    const figures = new Intl.NumberFormat(i18n.language);
    const written = Object.entries(params).map(([name, value]) => [
      name,
      typeof value === "number" && name !== "count" ? figures.format(value) : value,
    ]);
    return t(
      i18n.exists(`errors.${code}`) ? `errors.${code}` : "errors.INVALID",
      Object.fromEntries(written) as typeof params,
    );
  };
}
