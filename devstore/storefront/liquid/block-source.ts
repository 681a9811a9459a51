import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Translator } from "./locales";

interface BlockSetting {
  type: string;
  id?: string;
  default?: unknown;
  autofill?: boolean;
}

export interface BlockSchema {
  name?: string;
  stylesheet?: string;
  javascript?: string;
  settings?: BlockSetting[];
}

const between = (source: string, tag: string): string | undefined =>
  new RegExp(`\\{%-?\\s*${tag}\\s*-?%\\}([\\s\\S]*?)\\{%-?\\s*end${tag}\\s*-?%\\}`).exec(source)?.[1];

export interface BlockSource {
  schema: BlockSchema;
  /** CSS written in the block itself */
  css: string;
}

/** The parts of a theme app extension's block; undefined when the extension has no such block. */
export function readBlock(extensionDir: string, name: string): BlockSource | undefined {
  const path = join(extensionDir, "blocks", `${name}.liquid`);
  if (!/^[\w-]+$/.test(name) || !existsSync(path)) return undefined;
  const source = readFileSync(path, "utf8");
  return {
    schema: JSON.parse(between(source, "schema") ?? "{}") as BlockSchema,
    css: between(source, "stylesheet") ?? "",
  };
}

/** Defaults of the schema, in the visitor's language where they are `t:` keys, under the theme's own choices. */
export function blockSettings(
  { settings = [] }: BlockSchema,
  { chosen, translator, language, objects }: BlockSettingsContext,
): Record<string, unknown> {
  const defaults = settings.flatMap(({ id, type, default: value, autofill }) => {
    if (!id) return [];
    if (autofill && objects[type]) return [[id, objects[type]]];
    const isKey = typeof value === "string" && value.startsWith("t:");
    return [[id, isKey ? translator.translate(language, value.slice(2)) : value]];
  });
  return { ...Object.fromEntries(defaults), ...chosen };
}

export interface BlockSettingsContext {
  chosen: Record<string, unknown>;
  /** of the extension's `*.schema.json` files */
  translator: Translator;
  language: string;
  /** what a setting with `autofill` takes, e.g. the product of the page */
  objects: Record<string, unknown>;
}
