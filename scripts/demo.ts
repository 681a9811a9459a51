import { runCommandLine } from "@stammtisch/devstore/runner";
import { localApp } from "./local-app";

runCommandLine(localApp);
