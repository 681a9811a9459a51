import { fileURLToPath } from "node:url";

/** Folder of an example app with one of each kind of extension. */
export const EXAMPLE_APP = fileURLToPath(new URL("../example-app", import.meta.url));
