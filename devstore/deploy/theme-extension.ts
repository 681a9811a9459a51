import { globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** The folder of the app's theme app extension; undefined when the app has none. */
export function findThemeExtension(appDir: string): string | undefined {
  const [found] = globSync(join(appDir, "extensions/*/shopify.extension.toml"))
    .sort()
    .filter((file) => /^type = "theme"/m.test(readFileSync(file, "utf8")));
  return found && dirname(found);
}
