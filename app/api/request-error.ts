import { AppError } from "~/lib/app-error";

/** What is wrong with one field, as a code and its figures. */
export interface FieldIssue {
  field: string;
  code: string;
  params: Record<string, string | number>;
}

/** Something about the request itself, before any business is asked; the status is answered as it is. */
export class RequestError extends AppError {
  readonly issues: readonly FieldIssue[];

  constructor(code: string, status: number, extra: { params?: AppError["params"]; issues?: FieldIssue[] } = {}) {
    super(code, { status, params: extra.params });
    this.issues = extra.issues ?? [];
  }
}
