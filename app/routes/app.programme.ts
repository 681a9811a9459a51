import { redirect, type LoaderFunctionArgs } from "@remix-run/node";

/** The former address of the settings that all rules share; what Shopify adds to an address goes along. */
export const loader = ({ request }: LoaderFunctionArgs) =>
  redirect(`/app/rules/programme${new URL(request.url).search}`, 301);
