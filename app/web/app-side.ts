import type { Logger } from "~/lib/logger.server";

/** What the server takes from the app's own bundle, so that pools, queue and logger are there once. */
export interface AppSide {
  logger: Logger;
  /** the app's client id */
  apiKey: string;
  databaseAnswers: () => Promise<boolean>;
  /** Keeps apart which shop's rows each request sees. */
  inRequest: <Result>(work: () => PromiseLike<Result>) => Promise<Result>;
  /** Lets running jobs end and closes all connections to the database. */
  stop: () => Promise<void>;
}
