import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { LandingPage, type LandingProblem } from "~/components/landing-page";
import { SMALL_FORM } from "~/lib/body-limits";
import { cleanText, cutText } from "~/lib/clean-text";
import { readForm } from "~/lib/read-form.server";
import { login } from "~/shopify.server";

async function typedShop(request: Request): Promise<string> {
  if (request.method !== "POST") return new URL(request.url).searchParams.get("shop") ?? "";
  return cutText(cleanText(String((await readForm(request, SMALL_FORM)).get("shop") ?? "")), 255);
}

async function signIn(request: Request): Promise<{ problem: LandingProblem; shop: string }> {
  const typed = await typedShop(request);
  if (typed === "") return { problem: request.method === "POST" ? "missing" : null, shop: "" };
  // Shopify's package gets the shop by the address, so that it reads no body.
  const asked = new URL("/auth/login", request.url);
  asked.searchParams.set("shop", typed);
  const { shop } = await login(new Request(asked));
  if (!shop) return { problem: null, shop: typed };
  return { problem: shop === "MISSING_SHOP" ? "missing" : "invalid", shop: typed };
}

export const loader = ({ request }: LoaderFunctionArgs) => signIn(request);
export const action = ({ request }: ActionFunctionArgs) => signIn(request);

export default function Login() {
  const loaded = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  return <LandingPage {...(answered ?? loaded)} />;
}
