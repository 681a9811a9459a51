import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { buildClientSchema, buildSchema, type IntrospectionQuery } from "graphql";
import { pruneSchema } from "./prune-schema";

const PACKAGE = "@shopify/dev-mcp@1.16.0";
const SOURCE = "package/dist/data/admin_2026-10.json.gz";
const target = new URL("./admin-2026-10.graphql", import.meta.url);

function fetchIntrospection(): IntrospectionQuery {
  const dir = mkdtempSync(join(tmpdir(), "admin-schema-"));
  try {
    const packed = execFileSync("npm", ["pack", PACKAGE, "--silent", "--pack-destination", dir], { encoding: "utf8" });
    execFileSync("tar", ["-xzf", join(dir, packed.trim()), "-C", dir, SOURCE]);
    const json = JSON.parse(gunzipSync(readFileSync(join(dir, SOURCE))).toString("utf8")) as {
      data: IntrospectionQuery;
    };
    return json.data;
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

const sdl = pruneSchema(buildClientSchema(fetchIntrospection()));
buildSchema(sdl);
writeFileSync(target, sdl);
console.info(`admin-2026-10.graphql: ${Math.round(sdl.length / 1024)} kB`);
