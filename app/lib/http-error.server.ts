import { AppError } from "~/lib/app-error";

/** The response for a page's error boundary, which translates the code. */
export function httpError(code: string, status: number, params: Record<string, string | number> = {}): Response {
  return Response.json({ code, params }, { status });
}

/** Turns an AppError in a loader into such a response; other errors stay as they are. */
export async function orHttpError<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof AppError) throw httpError(error.code, error.status, error.params);
    throw error;
  }
}
