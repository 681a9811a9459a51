import { redirect } from "@remix-run/node";

/**
 * Shopify's package redirects here without a shop. Nobody types a shop: the landing page explains how to open the app.
 */
export const loader = () => redirect("/");
