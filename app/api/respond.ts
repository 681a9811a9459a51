import type { Problem } from "./problem";

export function jsonResponse({ status, body }: { status: number; body: unknown }, headers: Headers): Response {
  return status === 204 ? new Response(null, { status, headers }) : Response.json(body, { status, headers });
}

export function problemResponse(problem: Problem, headers = new Headers()): Response {
  headers.set("Content-Type", "application/problem+json");
  return new Response(JSON.stringify(problem), { status: problem.status, headers });
}
