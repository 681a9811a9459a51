interface StoreErrorDetails {
  status: 400 | 404 | 422;
  field?: string;
}

/**
 * A request that the store refuses. The control API answers with `status`, forms show the message, the Admin API makes it
 * a user error.
 */
export class StoreError extends Error {
  readonly status: StoreErrorDetails["status"];
  readonly field: string | undefined;

  constructor(message: string, { status, field }: StoreErrorDetails) {
    super(message);
    this.name = "StoreError";
    this.status = status;
    this.field = field;
  }
}

export function notFound(what: string, id: number | string): StoreError {
  return new StoreError(`There is no ${what} ${id}.`, { status: 404 });
}

export function refused(message: string, field?: string): StoreError {
  return new StoreError(message, field === undefined ? { status: 422 } : { status: 422, field });
}
