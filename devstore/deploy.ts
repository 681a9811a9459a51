// What Shopify would refuse of an app before anybody sees it.
export { themeExtensionFaults } from "./deploy/theme-extension-limits";
