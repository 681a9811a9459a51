// An app's UI extensions as Shopify would take them.
export { bundleUiExtension } from "./bundle-ui-extension";
export { readExtensionTexts, readUiExtensions } from "./read-ui-extensions";
