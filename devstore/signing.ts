// Signed requests as Shopify sends them to the app.
export { appLaunchUrl } from "./admin/launch-url";
export { appHost } from "./admin/launch-url";
export { signSessionToken } from "./admin/session-token";
export { LOCAL_API_SECRET } from "./local-api-secret";
export { proxySignature } from "./storefront/app-proxy";
