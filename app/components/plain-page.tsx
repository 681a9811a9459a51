import { AppProvider } from "@shopify/polaris";
import type { ComponentProps, ReactNode } from "react";
import { useTranslation } from "react-i18next";

type PolarisTexts = ComponentProps<typeof AppProvider>["i18n"];

/** Polaris' own words in the page's language. */
export function usePolarisTexts(): PolarisTexts {
  const { i18n } = useTranslation();
  return i18n.getResourceBundle(i18n.language, "polaris") as PolarisTexts;
}

/** Polaris without App Bridge, for pages that stand outside of the Shopify admin. */
export function PlainPage({ children }: { children: ReactNode }) {
  return (
    <AppProvider i18n={usePolarisTexts()}>
      <main>{children}</main>
    </AppProvider>
  );
}
