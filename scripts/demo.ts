import { runCommandLine } from "../devstore/main";
import { localApp } from "./local-app";

runCommandLine(localApp);
