/** What stands in a job of the queue whose payload was deleted: it has been worked, or speaks of a redacted customer. */
export interface ErasedJob {
  erased: true;
}

export const isErased = (data: unknown): data is ErasedJob =>
  typeof data === "object" && data !== null && (data as Partial<ErasedJob>).erased === true;
