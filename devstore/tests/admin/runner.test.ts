import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { parseArguments } from "../../runner/arguments";
import { bringIntoUse } from "../../runner/bring-into-use";
import { createCleanup } from "../../runner/cleanup";
import { openDatabase } from "../../runner/database";
import { decideSource, saveSource } from "../../runner/history-source";
import { lockDataDir } from "../../runner/lock";
import { readJson } from "../../runner/paths";
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
      bare: false,
      dataDir: "/here/.data",
    });
  });

  test("all options", () => {
    expect(
      parseArguments(["demo", "--port", "5000", "--orders", "a.txt", "--reset", "--bare", "--data", "/d"], "/here"),
    ).toEqual({
      command: "demo",
      port: 5000,
      orders: "/here/a.txt",
      reset: true,
      bare: true,
      dataDir: "/d",
    });
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
  // The pid belongs to another program by now.
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

  const wish = (orders: string | null = null) => ({ orders, bare: false });

  test("an empty store is filled", () => {
    expect(decideSource(source, store, wish())).toMatchObject({ kind: "fill", source: { file: null, sha256: null } });
  });

  test("a store with the same history is kept, by content and not by name", () => {
    writeFileSync(store, "");
    const first = decideSource(source, store, wish(orders));
    expect(first.kind).toBe("fill");
    saveSource(source, first.source);
    const copy = join(folder, "copy.txt");
    writeFileSync(copy, "1 20240101 1 9.90\n");
    expect(decideSource(source, store, wish(copy)).kind).toBe("keep");
  });

  test("another history fills it anew; none given keeps it and says so", () => {
    const other = join(folder, "other.txt");
    writeFileSync(other, "2 20240101 1 9.90\n");
    expect(decideSource(source, store, wish(other)).kind).toBe("fill");
    expect(decideSource(source, store, wish())).toMatchObject({
      kind: "keep",
      note: expect.stringContaining("--reset"),
    });
  });

  test("the app newly installed starts anew where it was in use, and stays so until a reset", () => {
    const bare = { orders: null, bare: true };
    expect(decideSource(source, store, bare)).toMatchObject({ kind: "fill", source: { bare: true } });
    saveSource(source, decideSource(source, store, bare).source);
    expect(decideSource(source, store, bare)).toMatchObject({ kind: "keep", note: null });
    const note = expect.stringContaining("--reset");
    expect(decideSource(source, store, wish())).toMatchObject({ kind: "keep", source: { bare: true }, note });
    expect(decideSource(source, null, wish())).toMatchObject({ kind: "fill", source: { bare: false } });
  });

  test("a file that is not there is named", () => {
    expect(() => decideSource(source, store, wish(join(folder, "missing.txt")))).toThrow("missing.txt cannot be read");
  });
});

describe("an app that is brought into use", () => {
  const running = { storeUrl: "http://store", appUrl: "http://app", given: { apiKey: "key" } };
  const file = join(folder, "demo.json");
  const notes: string[] = [];
  const start = async (work: () => Promise<void>, bare = false) => {
    let calls = 0;
    const app = { bringIntoUse: () => ((calls += 1), work()) };
    await bringIntoUse(app, running, { file, bare }, (text) => notes.push(text));
    return calls;
  };

  test("is left as installed by --bare", async () => {
    expect(await start(() => Promise.resolve(), true)).toBe(0);
    expect(notes.at(-1)).toContain("--bare");
  });

  test("is gone on with after a failure, which is told, and then left alone", async () => {
    writeFileSync(file, JSON.stringify({ apiKey: "key" }));
    expect(await start(() => Promise.reject(new Error("no answer")))).toBe(1);
    expect(notes.at(-1)).toContain("no answer");
    expect(await start(() => Promise.resolve())).toBe(1);
    expect(await start(() => Promise.resolve())).toBe(0);
    expect(readJson(file)).toEqual({ apiKey: "key", inUse: "yes" });
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
