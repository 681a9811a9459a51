/**
 * The app's error: a code that routes translate (`errors.CODE` in the locale files), the HTTP status of the answer, and
 * the form field it belongs to, if any.
 */
export class AppError extends Error {
  readonly code: string;
  readonly status: number;
  readonly field: string | undefined;
  readonly params: Record<string, string | number>;

  constructor(
    code: string,
    options: {
      status?: number;
      message?: string;
      field?: string;
      params?: Record<string, string | number>;
      cause?: unknown;
    } = {},
  ) {
    super(options.message ?? code, { cause: options.cause });
    this.name = "AppError";
    this.code = code;
    this.status = options.status ?? 400;
    this.field = options.field;
    this.params = options.params ?? {};
  }
}

/** A job that throws this is not retried: trying again cannot help. */
export class PermanentError extends AppError {}
