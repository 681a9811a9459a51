import { useTranslation } from "react-i18next";
import { decodeMessage } from "~/lib/form-errors";

/** Error codes of a field or form in the reader's words. */
export function useErrorText(): (errors: string[] | undefined) => string | undefined {
  const { t, i18n } = useTranslation();
  return (errors) => {
    const first = errors?.[0];
    if (!first) return undefined;
    const { code, params } = decodeMessage(first);
    return t(i18n.exists(`errors.${code}`) ? `errors.${code}` : "errors.INVALID", params);
  };
}
