import type { ReactNode } from "react";
import { PolarisProvider } from "~/components/polaris-provider";

/** A page without the app's navigation, for use outside of the admin and for errors. */
export function PlainPage({ children }: { children: ReactNode }) {
  return (
    <PolarisProvider>
      <main>{children}</main>
    </PolarisProvider>
  );
}
