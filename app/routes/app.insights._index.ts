import { redirect, type LoaderFunctionArgs } from "@remix-run/node";

/** The navigation's entry leads to the first of its pages; what Shopify adds to an address goes along. */
export const loader = ({ request }: LoaderFunctionArgs) =>
  redirect(`/app/insights/reviews${new URL(request.url).search}`);
