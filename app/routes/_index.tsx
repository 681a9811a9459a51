import { redirect, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { LandingPage } from "~/components/landing-page";
import { env } from "~/env.server";

/** Shopify opens the app here with the shop in the URL; anybody else sees the link to the App Store. */
export function loader({ request }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url);
  if (searchParams.has("shop")) throw redirect(`/app?${searchParams}`);
  return { listing: env.APP_LISTING_URL };
}

export default function Index() {
  const { listing } = useLoaderData<typeof loader>();
  return <LandingPage listing={listing} />;
}
