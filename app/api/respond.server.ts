import type { AppError } from "~/lib/app-error";
import { problemOf } from "./problem.server";

export function jsonResponse({ status, body }: { status: number; body: unknown }, headers: Headers): Response {
  return status === 204 ? new Response(null, { status, headers }) : Response.json(body, { status, headers });
}

export async function problemResponse(error: AppError, request: Request, headers = new Headers()): Promise<Response> {
  const problem = await problemOf(error, request);
  headers.set("Content-Type", "application/problem+json");
  headers.set("Vary", "Accept-Language");
  return new Response(JSON.stringify(problem), { status: problem.status, headers });
}
