// Renders theme blocks with the tags and filters of the storefront.
export { createEngine } from "./storefront/liquid/engine";
export { createTranslator } from "./storefront/liquid/locales";
