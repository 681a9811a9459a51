import type { RunnerArguments } from "./arguments";
import type { Cleanup } from "./cleanup";
import type { LocalApp } from "./local-app";
import { type DataFiles, dataFiles } from "./paths";
import { type Ports, portsFrom } from "./ports";
import { createTraffic, type Traffic } from "../traffic";
import { createSteps, type Steps } from "./steps";

/** What all steps of a start share. */
export interface Context {
  app: LocalApp;
  options: RunnerArguments;
  ports: Ports;
  files: DataFiles;
  storeUrl: string;
  appUrl: string;
  /** collects what to close at the end */
  cleanup: Cleanup;
  /** requests to the app from browsers and webhooks */
  traffic: Traffic;
  steps: Steps;
}

const STEPS = { demo: 8, dev: 7 } as const;

export function createContext(
  app: LocalApp,
  options: RunnerArguments,
  cleanup: Cleanup,
  write?: (text: string) => void,
): Context {
  const ports = portsFrom(options.port);
  return {
    app,
    options,
    ports,
    files: dataFiles(options.dataDir),
    storeUrl: `http://localhost:${ports.store}`,
    // Not localhost: as on Shopify, browsers see another site than the store's, and the app's cookies are third-party.
    appUrl: `http://127.0.0.1:${ports.app}`,
    cleanup,
    traffic: createTraffic(),
    steps: createSteps(STEPS[options.command], write),
  };
}
