import { createContext, useContext, useMemo, type ReactNode } from "react";
import { createFormat, type Format, type FormatSettings } from "~/lib/format";

const FormatContext = createContext<Format | null>(null);

export function FormatProvider({ language, timeZone, currency, children }: FormatSettings & { children: ReactNode }) {
  const format = useMemo(() => createFormat({ language, timeZone, currency }), [language, timeZone, currency]);
  return <FormatContext.Provider value={format}>{children}</FormatContext.Provider>;
}

export function useFormat(): Format {
  const format = useContext(FormatContext);
  if (!format) throw new Error("useFormat needs a FormatProvider above it");
  return format;
}
