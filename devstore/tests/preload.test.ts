import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, onTestFinished, test } from "vitest";

const PRELOAD = fileURLToPath(new URL("../preload.mjs", import.meta.url));
const DAY = 86_400_000;

async function runWithPreload(code: string, env: Record<string, string>) {
  const args = ["--import", PRELOAD, "--input-type=module", "-e", code];
  const { stdout } = await promisify(execFile)(process.execPath, args, { env: { ...process.env, ...env } });
  return JSON.parse(stdout) as Record<string, unknown>;
}

test("the app's Date runs ahead by the clock file, and follows it; timers do not", async () => {
  const dir = mkdtempSync(join(tmpdir(), "devstore-test-"));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  const file = join(dir, "clock");
  writeFileSync(file, String(DAY));
  const code = `import { writeFileSync } from "node:fs";
    class Later extends Date {}
    const start = performance.now();
    const first = Date.now();
    writeFileSync(${JSON.stringify(file)}, "${3 * DAY}");
    await new Promise((resolve) => setTimeout(resolve, 60));
    console.log(JSON.stringify({ first, second: +new Date(), later: +new Later(), text: Date().length > 20,
      given: new Date("2020-02-03T00:00:00Z").toISOString(), same: new Date() instanceof Date && new Later() instanceof Later,
      utc: Date.UTC(1970, 0, 2), waited: performance.now() - start }));`;
  const now = Date.now();
  const seen = await runWithPreload(code, { LOCAL_STORE_CLOCK_FILE: file });
  expect(Math.abs(Number(seen.first) - now - DAY)).toBeLessThan(20_000);
  expect(Math.abs(Number(seen.second) - now - 3 * DAY)).toBeLessThan(20_000);
  expect(Math.abs(Number(seen.later) - Number(seen.second))).toBeLessThan(1000);
  expect(seen).toMatchObject({ given: "2020-02-03T00:00:00.000Z", same: true, text: true, utc: DAY });
  expect(Number(seen.waited)).toBeLessThan(5000);
});

test("requests to a shop reach the local store, with the shop's name; others go where they were meant to", async () => {
  const server = createServer((request, response) => {
    response.end(JSON.stringify({ path: request.url, shop: request.headers["x-forwarded-host"] ?? null }));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const code = `const get = async (url) => (await fetch(url, { method: "POST", body: "{}" })).json();
    console.log(JSON.stringify({ shop: await get("https://my-shop.myshopify.com/admin/x?y=1"), other: await get("${url}/z") }));`;
  expect(await runWithPreload(code, { LOCAL_STORE_URL: url })).toEqual({
    shop: { path: "/admin/x?y=1", shop: "my-shop.myshopify.com" },
    other: { path: "/z", shop: null },
  });
});
