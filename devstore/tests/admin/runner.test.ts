import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { parseArguments } from "../../runner/arguments";
import { createCleanup } from "../../runner/cleanup";
import { openDatabase } from "../../runner/database";
import { decideSource, saveSource } from "../../runner/history-source";
import { lockDataDir } from "../../runner/lock";
import { assertPortsFree } from "../../runner/ports";

const folder = mkdtempSync(join(tmpdir(), "devstore-runner-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("command line", () => {
  test("plain demo", () => {
    expect(parseArguments(["demo"], "/here")).toEqual({
      command: "demo",
      port: 4000,
      orders: null,
      reset: false,
      dataDir: "/here/.data",
    });
  });

  test("all options", () => {
    expect(parseArguments(["demo", "--port", "5000", "--orders", "a.txt", "--reset", "--data", "/d"], "/here")).toEqual(
      {
        command: "demo",
        port: 5000,
        orders: "/here/a.txt",
        reset: true,
        dataDir: "/d",
      },
    );
  });

  test.each([
    [["demo", "--port", "http"], "--port must be a number"],
    [["demo", "--port", "65535"], "--port must be a number"],
    [["demo", "--unknown"], "--unknown"],
    [["demo", "more"], 'Unexpected argument "more"'],
    [["deploy"], 'Unknown command "deploy"'],
    [[], "Unknown command"],
  ])("%j is refused with a reason", (argv, reason) => {
    expect(() => parseArguments(argv, "/here")).toThrow(reason);
  });
});

test("a taken port is named, with the way out", async () => {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  await expect(assertPortsFree([port])).rejects.toThrow(new RegExp(`Port ${port} is already in use.*--port`));
  await new Promise((done) => server.close(done));
  await expect(assertPortsFree([port])).resolves.toBeUndefined();
});

test("a database that does not answer is named without its password", async () => {
  const before = process.env.DATABASE_URL;
  process.env.DATABASE_URL = "postgresql://someone:hidden@127.0.0.1:1/nothing";
  const failure = await openDatabase({ database: "example" }, folder, 1, createCleanup()).catch(
    (error: Error) => error.message,
  );
  process.env.DATABASE_URL = before;
  expect(failure).toContain("127.0.0.1:1/nothing");
  expect(failure).not.toContain("hidden");
});

test("two demos do not share one data directory, and a dead one does not block it", async () => {
  const lock = join(folder, "demo.pid");
  const running = spawn(process.execPath, ["-e", "setTimeout(() => {}, 60000)", "devstore"]);
  writeFileSync(lock, `${running.pid}\n/somewhere/devstore`);
  expect(() => lockDataDir(lock)).toThrow(`process ${running.pid}`);
  // The number belongs to another program by now.
  writeFileSync(lock, `${running.pid}\n/somewhere/demo.ts`);
  lockDataDir(lock)();
  writeFileSync(lock, `${running.pid}\n/somewhere/devstore`);
  running.kill();
  await once(running, "exit");
  const release = lockDataDir(lock);
  expect(existsSync(lock)).toBe(true);
  release();
  expect(existsSync(lock)).toBe(false);
});

describe("which history the store holds", () => {
  const [source, store, orders] = ["source.json", "state.sqlite", "orders.txt"].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  writeFileSync(orders, "1 20240101 1 9.90\n");

  test("an empty store is filled", () => {
    expect(decideSource(source, store, null)).toMatchObject({ kind: "fill", source: { file: null, sha256: null } });
  });

  test("a store with the same history is kept, by content and not by name", () => {
    writeFileSync(store, "");
    const first = decideSource(source, store, orders);
    expect(first.kind).toBe("fill");
    saveSource(source, first.source);
    const copy = join(folder, "copy.txt");
    writeFileSync(copy, "1 20240101 1 9.90\n");
    expect(decideSource(source, store, copy).kind).toBe("keep");
  });

  test("another history fills it anew; none given keeps it and says so", () => {
    const other = join(folder, "other.txt");
    writeFileSync(other, "2 20240101 1 9.90\n");
    expect(decideSource(source, store, other).kind).toBe("fill");
    expect(decideSource(source, store, null)).toMatchObject({ kind: "keep", note: expect.stringContaining("--reset") });
  });

  test("a file that is not there is named", () => {
    expect(() => decideSource(source, store, join(folder, "missing.txt"))).toThrow("missing.txt cannot be read");
  });
});

test("what was opened is closed in reverse order, once", async () => {
  const closed: string[] = [];
  const cleanup = createCleanup();
  cleanup.add(() => closed.push("database"));
  cleanup.add(() => Promise.reject(new Error("closing failed")));
  cleanup.add(() => closed.push("app"));
  await Promise.all([cleanup.close(), cleanup.close()]);
  expect(closed).toEqual(["app", "database"]);
});
