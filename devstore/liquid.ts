// Liquid with the storefront's tags and filters, to render theme blocks.
export { createEngine } from "./storefront/liquid/engine";
export { createTranslator } from "./storefront/liquid/locales";
