import { globSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { lookUp, type LocaleTree } from "../locale-tree";
import { findThemeExtension } from "./theme-extension";

/**
 * Shopify's limits for a theme app extension:
 * https://shopify.dev/docs/apps/build/online-store/theme-app-extensions/configuration#file-and-content-size-limits and
 * https://shopify.dev/changelog/increasing-the-app-block-limit-to-30-for-theme-app-extensions. Neither says whether a
 * kilobyte has 1,000 or 1,024 bytes; these are the smaller.
 */
const limits = {
  /** of all files together */
  totalBytes: 10_000_000,
  /** of all blocks and snippets together, schemas included */
  liquidBytes: 100_000,
  localeBytes: 15_000,
  blocks: 30,
  settingsPerBlock: 25,
  nameLength: 25,
} as const;

/** Allowed folders and their allowed files; `shopify app deploy` refuses others. */
const folders: Record<string, RegExp> = {
  assets: /\.(?:jpe?g|json|js|css|png|svg|wasm)$/,
  blocks: /\.liquid$/,
  locales: /\.json$/,
  snippets: /\.liquid$/,
};

interface File {
  /** path inside of the extension */
  name: string;
  bytes: number;
}

const sum = (files: File[]): number => files.reduce((total, { bytes }) => total + bytes, 0);
const inFolder = (files: File[], folder: string): File[] => files.filter(({ name }) => name.startsWith(`${folder}/`));

function textAt(tree: LocaleTree, key: string): string {
  const found = lookUp(tree, key);
  return typeof found === "string" ? found : key;
}

interface Schema {
  name?: string;
  settings?: { id?: string }[];
}

/** Checks a block's number of settings, and its name in every language of the extension. */
function blockErrors(directory: string, { name: file }: File): string[] {
  const source = readFileSync(join(directory, file), "utf8");
  const [, json] = /\{%-?\s*schema\s*-?%\}([\s\S]*?)\{%-?\s*endschema/.exec(source) ?? [];
  const { name = "", settings = [] } = JSON.parse(json ?? "{}") as Schema;
  const names = name.startsWith("t:")
    ? globSync("locales/*.schema.json", { cwd: directory }).map((locale) =>
        textAt(JSON.parse(readFileSync(join(directory, locale), "utf8")) as LocaleTree, name.slice(2)),
      )
    : [name];
  const long = names.find((text) => text.length > limits.nameLength);
  const count = settings.filter(({ id }) => id !== undefined).length;
  return [
    ...(long ? [`${file}: its name "${long}" has more than ${limits.nameLength} characters`] : []),
    ...(count > limits.settingsPerBlock ? [`${file}: more than ${limits.settingsPerBlock} settings`] : []),
  ];
}

/** Why Shopify would refuse the theme app extension in this folder, a text for each reason; empty when it would not. */
export function themeExtensionErrors(directory: string): string[] {
  const files = globSync("*/**/*.*", { cwd: directory }).map((name) => ({
    name,
    bytes: statSync(join(directory, name)).size,
  }));
  const misplaced = files.filter(({ name }) => !folders[name.split("/")[0] ?? ""]?.test(name));
  const blocks = inFolder(files, "blocks");
  const liquid = sum([...blocks, ...inFolder(files, "snippets")]);
  const longLocales = inFolder(files, "locales").filter(({ bytes }) => bytes > limits.localeBytes);
  return [
    ...misplaced.map(({ name }) => `${name}: no such folder, or no such kind of file in it`),
    ...longLocales.map(({ name, bytes }) => `${name}: ${bytes} bytes, at most ${limits.localeBytes}`),
    ...(sum(files) > limits.totalBytes ? [`all files: ${sum(files)} bytes, at most ${limits.totalBytes}`] : []),
    ...(liquid > limits.liquidBytes ? [`all Liquid: ${liquid} bytes, at most ${limits.liquidBytes}`] : []),
    ...(blocks.length > limits.blocks ? [`${blocks.length} blocks, at most ${limits.blocks}`] : []),
    ...blocks.flatMap((block) => blockErrors(directory, block)),
  ];
}

/** @throws Error when Shopify would refuse the app's theme app extension */
export function checkThemeExtension(appDir: string): void {
  const directory = findThemeExtension(appDir);
  const faults = directory ? themeExtensionErrors(directory) : [];
  if (faults.length > 0) {
    throw new Error(`Shopify would not take the theme app extension in ${directory}:\n${faults.join("\n")}`);
  }
}
