import type { RunnerArguments } from "./arguments";
import type { Cleanup } from "./cleanup";
import type { LocalApp } from "./local-app";
import { type DataFiles, dataFiles } from "./paths";
import { type Ports, portsFrom } from "./ports";
import { createTraffic, type Traffic } from "../traffic";
import { createSteps, type Steps } from "./steps";

/** What every step of a start knows. */
export interface Context {
  app: LocalApp;
  options: RunnerArguments;
  ports: Ports;
  files: DataFiles;
  storeUrl: string;
  appUrl: string;
  /** What is to be closed at the end goes here. */
  cleanup: Cleanup;
  /** of the app with browsers and the store */
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
    // Another site than the store's for a browser, as with Shopify: its cookies are those of a third party in the admin.
    appUrl: `http://127.0.0.1:${ports.app}`,
    cleanup,
    traffic: createTraffic(),
    steps: createSteps(STEPS[options.command], write),
  };
}
