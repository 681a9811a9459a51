import { fileURLToPath } from "node:url";

/** Folder of an app that has one of each thing that the store knows of apps. */
export const EXAMPLE_APP = fileURLToPath(new URL("../example-app", import.meta.url));
