import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse, type DocumentNode } from "graphql";

export const ROOT = join(import.meta.dirname, "../../..");

export interface AppDocument {
  file: string;
  text: string;
  document: DocumentNode;
}

/** All GraphQL documents written in app/, found by the `#graphql` they begin with. */
export function appDocuments(): AppDocument[] {
  return globSync("app/**/*.{ts,tsx}", { cwd: ROOT }).flatMap((file) => {
    const source = readFileSync(join(ROOT, file), "utf8");
    const written = [...source.matchAll(/`#graphql([^`]*)`/g)].map(([, text = ""]) => text);
    // Documents put together at run time hold ${…} and are tested where they are made.
    return written.filter((text) => !text.includes("${")).map((text) => ({ file, text, document: parse(text) }));
  });
}
