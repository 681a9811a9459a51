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
  /** content of the block's `{% stylesheet %}` */
  css: string;
}

/** Reads a block of a theme app extension; undefined when the extension has no such block. */
export function readBlock(extensionDir: string, name: string): BlockSource | undefined {
  const path = join(extensionDir, "blocks", `${name}.liquid`);
  if (!/^[\w-]+$/.test(name) || !existsSync(path)) return undefined;
  const source = readFileSync(path, "utf8");
  return {
    schema: JSON.parse(between(source, "schema") ?? "{}") as BlockSchema,
    css: between(source, "stylesheet") ?? "",
  };
}

/** `block.settings`: the merchant's choices, else the schema's defaults, with `t:` keys translated. */
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
  /** translator of the extension's `*.schema.json` files */
  translator: Translator;
  language: string;
  /** the page's Liquid objects, which fill settings with `autofill` */
  objects: Record<string, unknown>;
}
