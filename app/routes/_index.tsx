import { redirect, type LoaderFunctionArgs } from "@remix-run/node";
import { LandingPage } from "~/components/landing-page";

/** Shopify opens the app here, with the shop in the address; anybody else gets to say which shop is theirs. */
export function loader({ request }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url);
  if (searchParams.has("shop")) throw redirect(`/app?${searchParams}`);
  return null;
}

export default function Index() {
  return <LandingPage problem={null} shop="" />;
}
