// What Shopify signs on its way to the app.
export { signSessionToken } from "./admin/session-token";
export { proxySignature } from "./storefront/app-proxy";
