import { redirect } from "@remix-run/node";

/** Shopify's package sends here who comes without a shop. Nobody types one: the landing page shows the way. */
export const loader = () => redirect("/");
