import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { LandingPage, type LandingProblem } from "~/components/landing-page";
import { cleanText, cutText } from "~/lib/clean-text";
import { login } from "~/shopify.server";

async function typedShop(request: Request): Promise<string> {
  if (request.method !== "POST") return new URL(request.url).searchParams.get("shop") ?? "";
  return cutText(cleanText(String((await request.clone().formData()).get("shop") ?? "")), 255);
}

async function signIn(request: Request): Promise<{ problem: LandingProblem; shop: string }> {
  const typed = await typedShop(request);
  const { shop } = await login(request);
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
