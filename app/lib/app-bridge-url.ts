/** App Bridge has no versions: the current one, loaded from Shopify. */
export const APP_BRIDGE_URL = "https://cdn.shopify.com/shopifycloud/app-bridge.js";

/** Where App Bridge reads the app's client id. */
export const API_KEY_META = "shopify-api-key";
