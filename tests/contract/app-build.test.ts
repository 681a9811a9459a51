import { execFile } from "node:child_process";
import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, it } from "vitest";
import { ROOT } from "./support/app-documents";

const run = promisify(execFile);
let directory: string;
let registry: Server;

// The command line tool asks the npm registry for its own newest version and gives up when nobody answers.
beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), "app-build-"));
  for (const name of ["shopify.app.toml", "package.json", "tsconfig.json", "extensions"]) {
    cpSync(join(ROOT, name), join(directory, "app", name), { recursive: true });
  }
  // UI extensions are bundled with what npm has installed.
  symlinkSync(join(ROOT, "node_modules"), join(directory, "app/node_modules"));
  registry = createServer((_request, response) => response.writeHead(404).end("{}"));
  await new Promise<void>((listening) => registry.listen(0, "127.0.0.1", listening));
});

afterAll(() => {
  registry.close();
  rmSync(directory, { recursive: true, force: true });
});

async function build() {
  const home = join(directory, "home");
  const env = {
    ...process.env,
    CI: "1",
    HOME: home,
    XDG_CONFIG_HOME: home,
    XDG_CACHE_HOME: home,
    SHOPIFY_CLI_NO_ANALYTICS: "1",
    npm_config_registry: `http://127.0.0.1:${(registry.address() as AddressInfo).port}/`,
  };
  const cli = join(ROOT, "node_modules/@shopify/cli/bin/run.js");
  const flags = ["--no-color", "--skip-dependencies-installation", "--path", join(directory, "app")];
  return run(process.execPath, [cli, "app", "build", ...flags], { env, cwd: directory });
}

it("the app and its extensions build without a login", async () => {
  const { stdout, stderr } = await build();
  expect(stdout + stderr).toContain("stammtisch built!");
  for (const name of ["loyalty-blocks", "member-block", "member-account"]) expect(stdout + stderr).toContain(name);
  const bundles = globSync(join(directory, "app/extensions/*/dist/*.js"));
  expect(bundles.length).toBeGreaterThan(2);
  // Shopify takes 64 kB, compressed: shopify.dev/docs/apps/build/admin/optimize-bundle-size
  for (const path of bundles) expect(gzipSync(readFileSync(path)).length, path).toBeLessThan(20_000);
});
