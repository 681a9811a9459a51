// An app's UI extensions as Shopify would take them.
export { readExtensionTexts, readUiExtensions } from "./read-ui-extensions";
