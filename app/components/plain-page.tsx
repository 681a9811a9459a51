import type { ReactNode } from "react";
import { PolarisProvider } from "~/components/polaris-provider";

/** A page without the app's navigation: outside of the Shopify admin, and after errors. */
export function PlainPage({ children }: { children: ReactNode }) {
  return (
    <PolarisProvider>
      <main>{children}</main>
    </PolarisProvider>
  );
}
