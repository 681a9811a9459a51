import { AppError } from "~/lib/app-error";

/** An error of one field as a code with parameters. */
export interface FieldIssue {
  field: string;
  code: string;
  params: Record<string, string | number>;
}

/** An error in the request itself, before any use case; it is answered with its status. */
export class RequestError extends AppError {
  readonly issues: readonly FieldIssue[];

  constructor(code: string, status: number, extra: { params?: AppError["params"]; issues?: FieldIssue[] } = {}) {
    super(code, { status, params: extra.params });
    this.issues = extra.issues ?? [];
  }
}
