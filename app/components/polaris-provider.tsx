import { Link, useLocation } from "@remix-run/react";
import { AppProvider } from "@shopify/polaris";
import type { ComponentProps, ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { withWayBack } from "~/components/way-back";

type ProviderProps = ComponentProps<typeof AppProvider>;
type LinkProps = ComponentProps<NonNullable<ProviderProps["linkComponent"]>>;

/** Polaris links through the app's router, with the way back to this page; links out of the app open in a new tab. */
function PolarisLink({ url, external, ...rest }: LinkProps) {
  const outside = external ? { target: "_blank", rel: "noopener noreferrer" } : {};
  return <Link {...rest} {...outside} to={withWayBack(url, useLocation())} />;
}

/** Polaris with its texts in the page's language. */
export function PolarisProvider({ children }: { children: ReactNode }) {
  const { i18n } = useTranslation();
  const texts = i18n.getResourceBundle(i18n.language, "polaris") as ProviderProps["i18n"];
  return (
    <AppProvider i18n={texts} linkComponent={PolarisLink}>
      {children}
    </AppProvider>
  );
}
