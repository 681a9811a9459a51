import type { i18n } from "i18next";
import { useTranslation } from "react-i18next";
import { decodeMessage } from "~/lib/form-errors";

/** The first error of a field or form in the reader's language; undefined when there is none. */
export function errorText({ language, exists, t }: i18n, errors: string[] | undefined): string | undefined {
  const first = errors?.[0];
  if (!first) return undefined;
  const { code, params } = decodeMessage(first);
  const figures = new Intl.NumberFormat(language);
  const written = Object.entries(params).map(([name, value]) => [
    name,
    typeof value === "number" && name !== "count" ? figures.format(value) : value,
  ]);
  return t(
    exists(`errors.${code}`) ? `errors.${code}` : "errors.INVALID",
    Object.fromEntries(written) as typeof params,
  );
}

export function useErrorText(): (errors: string[] | undefined) => string | undefined {
  const { i18n } = useTranslation();
  return (errors) => errorText(i18n, errors);
}
