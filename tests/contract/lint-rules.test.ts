import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ESLint } from "eslint";
import { describe, expect, test } from "vitest";
import { tablesOf, viewsOf } from "../../lint/table-owners.js";

const eslint = new ESLint();

/** Messages of the project's own lint for this code, as if it stood in that (existing) file. */
async function lint(filePath: string, code: string): Promise<string> {
  const [result] = await eslint.lintText(code, { filePath });
  return (result?.messages ?? []).map((message) => `${message.ruleId}: ${message.message}`).join("\n");
}

const pure = "app/modules/members/member-name.ts";
const server = "app/modules/members/get-member.server.ts";

describe("imports run one way", () => {
  test.each([
    ["a module uses a module above it", server, "~/modules/earning/core/evaluate-rules", "members"],
    [
      "the ledger uses members",
      "app/modules/ledger/ledger-command.ts",
      "~/modules/members/member-name",
      "no other module",
    ],
    ["a relative path does it too", server, "../earning/core/evaluate-rules", "members"],
    ["a module uses Shopify", server, "~/shopify/gid", "a job that it enqueues"],
    ["a module uses the app's Shopify object", server, "~/shopify.server", "a job that it enqueues"],
    ["a module uses a file at the app's root", server, "~/env.server", "a job that it enqueues"],
    ["a module uses the platform", server, "~/platform/admin-for.server", "a job that it enqueues"],
    ["the platform uses a job", "app/platform/metrics.server.ts", "~/jobs/job-handler", "none of them"],
    ["lib uses a module", "app/lib/money.ts", "~/modules/members/member-name", "nothing of loyalty"],
    ["a Shopify call uses a module", "app/shopify/gid.ts", "~/modules/members/member-name", "no business rule"],
    ["the local store uses the app", "devstore/clock.ts", "../app/lib/money", "any Shopify app"],
    ["the app uses the local store", "app/lib/money.ts", "../../devstore/clock", "neither the local store"],
    ["or by its package's name", "app/lib/money.ts", "@stammtisch/devstore/testing", "neither the local store"],
  ])("%s", async (_name, file, specifier, reason) => {
    const messages = await lint(file, `import * as it from "${specifier}";\nexport const used = it;\n`);
    expect(messages).toContain("import-x/no-restricted-paths");
    expect(messages).toContain(reason);
  });

  test("each module has its line", async () => {
    const { rules } = (await eslint.calculateConfigForFile(server)) as { rules: Record<string, unknown[]> };
    const { zones } = rules["import-x/no-restricted-paths"]?.[1] as { zones: { target: string }[] };
    const targets = zones.map(({ target }) => target);
    const modules = readdirSync("app/modules").map((name) => `./app/modules/${name}`);
    expect(targets).toEqual(expect.arrayContaining(modules));
  });

  test("downward is fine", async () => {
    const code = `import { getMember } from "~/modules/members/get-member.server";\nexport const used = getMember;\n`;
    expect(await lint("app/modules/read-models/read-home-figures.server.ts", code)).toBe("");
  });
});

describe("files without .server are pure", () => {
  test.each([
    ["the clock", "export const now = () => Date.now();"],
    ["the clock, as an object", "export const now = () => new Date();"],
    ["chance", "export const dice = () => Math.random();"],
    ["the environment", "export const env = () => process.env.HOME;"],
    ["the network", "export const get = () => fetch('https://example.test');"],
    ["the database", "import { prisma } from '~/db.server';\nexport const used = prisma;"],
    ["the file system", "import { readFileSync } from 'node:fs';\nexport const used = readFileSync;"],
  ])("%s is refused", async (_name, code) => {
    expect(await lint(pure, `${code}\n`)).toContain("This file is pure");
    expect(await lint(server, `${code}\n`)).not.toContain("This file is pure");
  });

  test("a type of a .server file and a given moment are fine", async () => {
    const code = `import type { Db } from "~/db.server";\nexport const at = (db: Db, time: number) => [db, new Date(time)];\n`;
    expect(await lint(pure, code)).toBe("");
  });
});

test("files that import each other in a circle are found", () => {
  const folder = mkdtempSync(join(tmpdir(), "import-circles-"));
  const next = { a: "b", b: "c", c: "a", d: "a" };
  for (const [file, imported] of Object.entries(next)) {
    writeFileSync(join(folder, `${file}.ts`), `import { it } from "./${imported}";\nexport { it };\n`);
  }
  const { status, stderr } = spawnSync("node", ["lint/import-circles.js", folder], { encoding: "utf8" });
  rmSync(folder, { recursive: true });
  expect(status).toBe(1);
  expect(stderr.match(/[abcd](?=\.ts)/g)).toEqual(["a", "b", "c", "a"]);
});

test("a literal is not spread into another one", async () => {
  expect(await lint(pure, "export const of = (a: number) => ({ ...{ a, b: 1 } });\n")).toContain("literal-spreads");
  expect(await lint(pure, "export const of = (a: number) => [...[a, 1]];\n")).toContain("literal-spreads");
  expect(await lint(pure, "export const of = (a?: number) => ({ ...(a && { a }) });\n")).toBe("");
});

describe("bodies are read where they are bounded", () => {
  test.each([
    "request.formData()",
    "request.text()",
    "request.json()",
    "request.clone().formData()",
    "request.arrayBuffer()",
    "request.text().then((text) => new URLSearchParams(text))",
  ])("%s", async (reading) => {
    const code = `export const read = async (request: Request) => await ${reading};\n`;
    expect(await lint("app/routes/health.ts", code)).toContain("readForm or readBytes");
  });
});

describe("a table is asked for by its owner", () => {
  const inMembers = (body: string) => {
    const code = `import type { Db } from "~/db.server";\nexport const read = (db: Db) => ${body};\n`;
    return lint("app/modules/members/get-member.server.ts", code);
  };

  test.each([
    ["SQL", "db.$queryRaw`SELECT 1 FROM review`"],
    ["SQL over several tables", "db.$queryRaw`SELECT 1 FROM member AS m, public.review r`"],
    ["SQL in a string", 'db.$executeRawUnsafe("UPDATE review SET stars = 1")'],
    ["Prisma", "db.missionEntry.count()"],
    ["Prisma by another name", "[{ database: db }].map((all) => all.database.missionEntry.count())"],
    ["a part of Prisma", "{ const { missionEntry } = db; return missionEntry.count(); }"],
  ])("%s over another module's table is refused", async (_name, body) => {
    expect(await inMembers(body)).toContain("call a function of it");
  });

  test.each([
    ["its own table", "db.member.count()"],
    ["a view of a module that it may use", "db.$queryRaw`SELECT 1 FROM member_order`"],
    ["the shop", "db.shop.count()"],
  ])("%s is fine", async (_name, body) => {
    expect(await inMembers(body)).toBe("");
  });

  test("a view of a module above is refused to all but the one it is for", async () => {
    expect(await inMembers("db.$queryRaw`SELECT 1 FROM earned_points`")).toContain('may use "earning"');
    const code =
      "import { Prisma } from '@prisma/client';\nexport const read = Prisma.sql`SELECT 1 FROM earned_points`;\n";
    expect(await lint("app/modules/tiers/refresh-tiers.server.ts", code)).toBe("");
  });

  const schema = readFileSync("prisma/schema.sql", "utf8");
  const namesOf = (kind: string) =>
    [...schema.matchAll(new RegExp(`^CREATE ${kind} "?([a-z_]+)"? `, "gm"))].map(([, name]) => name);

  test("every table and view has its owner", () => {
    expect([...Object.values(tablesOf).flat(), "shop"].toSorted()).toEqual(namesOf("TABLE").toSorted());
    expect(Object.values(viewsOf).flatMap(Object.keys).toSorted()).toEqual(namesOf("VIEW").toSorted());
  });

  test("a view shows nobody rows that the table under it would not", () => {
    const views = [...schema.matchAll(/^CREATE VIEW .*$/gm)].map(([line]) => line);
    for (const view of views) expect(view).toContain("WITH (security_invoker=true)");
  });

  test("a relation leads to tables of the same owner", () => {
    const models = readFileSync("prisma/schema.prisma", "utf8").matchAll(/^model (\w+) \{\n(.*?)^\}/gms);
    const ownerOf = new Map(
      Object.entries(tablesOf).flatMap(([owner, tables]) => tables.map((table) => [table, owner])),
    );
    const owned = [...models].map(([, name = "", body = ""]) => {
      const table = /@@map\("(\w+)"\)/.exec(body)?.[1] ?? "";
      const related = [...body.matchAll(/^ +\w+ +(\w+)\b[^\n]*@relation/gm)].map(([, model]) => model);
      return { name, owner: ownerOf.get(table), related };
    });
    const ownerOfModel = new Map(owned.map(({ name, owner }) => [name, owner]));
    for (const { name, owner, related } of owned)
      for (const model of related) expect([name, model, ownerOfModel.get(model ?? "")]).toEqual([name, model, owner]);
    expect(owned.length).toBeGreaterThan(30);
  });
});
