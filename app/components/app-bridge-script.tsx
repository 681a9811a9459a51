import { createContext, useContext } from "react";
import { API_KEY_META, APP_BRIDGE_URL } from "~/lib/app-bridge-url";

/** The app's client id in documents for the admin; null outside of the admin, where App Bridge cannot work. */
export const AppBridgeKey = createContext<string | null>(null);

/** The client id as the server wrote it into this document. */
export const keyOfDocument = (): string | null =>
  document.querySelector<HTMLMetaElement>(`meta[name="${API_KEY_META}"]`)?.content ?? null;

/**
 * The script of App Bridge. Must be the first script of every document, and neither async nor deferred:
 * https://shopify.dev/docs/api/app-bridge-library#getting-started
 */
export function AppBridgeScript() {
  const key = useContext(AppBridgeKey);
  if (key === null) return null;
  return (
    <>
      <meta name={API_KEY_META} content={key} />
      <script src={APP_BRIDGE_URL} />
    </>
  );
}
