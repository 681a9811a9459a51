import { globSync, statSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "vite";
import { refused } from "../state/store-error";
import type { UiExtension } from "./read-ui-extensions";

/** Compressed size, "enforced per extension at deploy" (shopify.dev/docs/apps/build/admin/optimize-bundle-size). */
const MAX_BYTES = 64_000;
const ENTRY = "\0extension-entry";

const bundles = new Map<string, { changed: number; script: Promise<string> }>();

/**
 * Bundles the extension into one script that passes its targets to `shopify.extend`; again when its sources have changed.
 * @throws StoreError when it is larger than Shopify allows
 */
export function bundleUiExtension(extension: UiExtension): Promise<string> {
  const changed = Math.max(...globSync(join(extension.folder, "src/**/*.*")).map((path) => statSync(path).mtimeMs), 0);
  const key = `${extension.folder}:${extension.handle}`;
  const known = bundles.get(key);
  if (known?.changed === changed) return known.script;
  const script = bundle(extension);
  script.catch(() => bundles.delete(key));
  bundles.set(key, { changed, script });
  return script;
}

async function bundle({ folder, handle, targets }: UiExtension): Promise<string> {
  const entry = targets
    .map(
      ({ target, module }, index) =>
        `import run${index} from ${JSON.stringify(join(folder, module))};` +
        `shopify.extend(${JSON.stringify(target)}, (...args) => run${index}(...args));`,
    )
    .join("\n");
  const result = await build({
    configFile: false,
    publicDir: false,
    logLevel: "silent",
    root: folder,
    define: { "process.env.NODE_ENV": '"production"' },
    plugins: [
      {
        name: "extension-entry",
        resolveId: (id) => (id === ENTRY ? ENTRY : null),
        load: (id) => (id === ENTRY ? entry : null),
      },
    ],
    build: {
      write: false,
      target: "es2020",
      rollupOptions: { input: ENTRY, output: { format: "iife", inlineDynamicImports: true } },
    },
  });
  const [first] = Array.isArray(result) ? result : [result];
  if (!first || !("output" in first)) throw refused(`${handle} could not be bundled.`);
  const script = first.output.flatMap((part) => (part.type === "chunk" ? [part.code] : [])).join("\n");
  const bytes = gzipSync(script).length;
  if (bytes > MAX_BYTES) throw refused(`${handle}: the bundle has ${bytes} bytes compressed, more than ${MAX_BYTES}.`);
  return script;
}
