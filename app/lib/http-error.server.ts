import { AppError } from "~/lib/app-error";

/** The answer that a page's error boundary puts into words. */
export function httpError(code: string, status: number, params: Record<string, string | number> = {}): Response {
  return Response.json({ code, params }, { status });
}

/** Lets a loader's refusals reach the page as codes; other errors stay errors. */
export async function orHttpError<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof AppError) throw httpError(error.code, error.status, error.params);
    throw error;
  }
}
