import type { LoaderFunctionArgs } from "@remix-run/node";
import { Links, Meta, Outlet, Scripts, ScrollRestoration } from "@remix-run/react";
import polarisStyles from "@shopify/polaris/build/esm/styles.css?url";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { AppBridgeScript } from "~/components/app-bridge-script";
import { PlainPage } from "~/components/plain-page";
import { RouteErrorCard } from "~/components/route-error";
import { detectLanguage } from "~/lib/i18n.server";
import appStyles from "~/styles.css?url";

export const links = () => [
  { rel: "stylesheet", href: polarisStyles },
  { rel: "stylesheet", href: appStyles },
  { rel: "icon", href: "/favicon.svg", type: "image/svg+xml" },
];

export async function loader({ request }: LoaderFunctionArgs) {
  return { language: await detectLanguage(request) };
}

/** The language is that of the first request; later ones carry no `locale` parameter. */
export const shouldRevalidate = () => false;

export function Layout({ children }: { children: ReactNode }) {
  const { i18n } = useTranslation();
  return (
    <html lang={i18n.language}>
      <head>
        <meta charSet="utf-8" />
        <AppBridgeScript />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <title>Stammtisch</title>
        <Meta />
        <Links />
      </head>
      <body>
        {children}
        <ScrollRestoration />
        <Scripts />
      </body>
    </html>
  );
}

export default function Root() {
  return <Outlet />;
}

export function ErrorBoundary() {
  return (
    <PlainPage>
      <RouteErrorCard />
    </PlainPage>
  );
}
