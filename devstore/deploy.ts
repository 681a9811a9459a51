// Checks that `shopify app deploy` and Shopify make of an app's extensions.
export { themeExtensionErrors } from "./deploy/theme-extension-limits";
