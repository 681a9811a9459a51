import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { LandingPage, type LandingProblem } from "~/components/landing-page";
import { login } from "~/shopify.server";

async function signIn(request: Request): Promise<{ problem: LandingProblem }> {
  const { shop } = await login(request);
  if (!shop) return { problem: null };
  return { problem: shop === "MISSING_SHOP" ? "missing" : "invalid" };
}

export const loader = ({ request }: LoaderFunctionArgs) => signIn(request);
export const action = ({ request }: ActionFunctionArgs) => signIn(request);

export default function Login() {
  const loaded = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  return <LandingPage problem={(answered ?? loaded).problem} />;
}
