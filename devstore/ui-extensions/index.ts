// Reads and checks an app's UI extensions.
export { readExtensionTexts, readUiExtensions } from "./read-ui-extensions";
