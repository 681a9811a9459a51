import { fileURLToPath } from "node:url";
import { build } from "vite";

const ENTRIES = {
  bridge: "browser/bridge/main.ts",
  shell: "browser/shell/main.ts",
  worker: "../ui-extensions/browser/worker.ts",
  account: "../customer-account/browser/main.ts",
};
const scripts = new Map<string, Promise<string>>();

export type BrowserScript = keyof typeof ENTRIES;

/** Bundles a browser script and its imports into one classic script, once per process. */
export function browserScript(name: BrowserScript): Promise<string> {
  const made = scripts.get(name) ?? bundle(name);
  scripts.set(name, made);
  made.catch(() => scripts.delete(name));
  return made;
}

async function bundle(name: BrowserScript): Promise<string> {
  const entry = fileURLToPath(new URL(ENTRIES[name], import.meta.url));
  const result = await build({
    configFile: false,
    publicDir: false,
    logLevel: "silent",
    build: {
      write: false,
      minify: false,
      target: "es2022",
      lib: { entry, formats: ["iife"], name: "localStore", fileName: name },
    },
  });
  const [first] = Array.isArray(result) ? result : [result];
  if (!first || !("output" in first)) throw new Error(`The script ${name} could not be bundled.`);
  return first.output.flatMap((part) => (part.type === "chunk" ? [part.code] : [])).join("\n");
}
