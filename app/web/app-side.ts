import type { Logger } from "~/lib/logger.server";

/** What the server imports from the app's bundle, so that pools, queue and logger exist once. */
export interface AppSide {
  logger: Logger;
  /** the app's client id */
  apiKey: string;
  databaseAnswers: () => Promise<boolean>;
  /** Keeps the requests' shop scopes apart. */
  inRequest: <Result>(work: () => PromiseLike<Result>) => Promise<Result>;
  /** Lets running jobs end and closes all connections to the database. */
  stop: () => Promise<void>;
}
