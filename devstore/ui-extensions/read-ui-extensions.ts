import { existsSync, globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parse } from "smol-toml";
import type { LocaleTree } from "../locale-tree";
import { refused } from "../state/store-error";

export interface UiExtension {
  /** folder with its locales and sources */
  folder: string;
  handle: string;
  /** as in the configuration; "t:…" is a key of the locales */
  name: string;
  targets: { target: string; module: string }[];
}

interface Entry {
  type?: string;
  handle?: string;
  name?: string;
  targeting?: { target: string; module: string }[];
}

/**
 * Reads the app's UI extensions.
 * @throws StoreError where `shopify app deploy` fails: for an API version that Shopify no longer deploys
 * (shopify.dev/changelog/request-a-bundle-size-exception-for-existing-ui-extensions), and for more than one target in an
 * admin extension ("Only 1 target can be specified for each Admin block extension",
 * shopify.dev/docs/apps/build/admin/actions-blocks/build-admin-block)
 */
export function readUiExtensions({ appDir }: { appDir: string }): UiExtension[] {
  return globSync(join(appDir, "extensions/*/shopify.extension.toml"))
    .sort()
    .flatMap((path) => {
      const file = parse(readFileSync(path, "utf8")) as { api_version?: string; extensions?: Entry[] };
      const entries = (file.extensions ?? []).filter(({ type }) => type === "ui_extension");
      return entries.map((entry) => readEntry(dirname(path), file.api_version ?? "", entry));
    });
}

const OLDEST_API = "2026-01";

function readEntry(folder: string, apiVersion: string, { handle, name, targeting = [] }: Entry): UiExtension {
  if (!handle || !name) throw refused(`A UI extension in ${folder} needs a handle and a name.`);
  if (apiVersion < OLDEST_API) throw refused(`${handle}: api_version must be ${OLDEST_API} or later.`);
  if (targeting.length === 0) throw refused(`${handle}: No extension targets defined`);
  if (targeting.length > 1 && targeting.some(({ target }) => target.startsWith("admin.")))
    throw refused(`${handle}: Extension targeting config should have just one target of the admin.`);
  for (const { module } of targeting)
    if (!existsSync(join(folder, module))) throw refused(`${handle}: Couldn't find ${module}`);
  return { folder, handle, name, targets: targeting };
}

function flatten(texts: LocaleTree, path = ""): [string, string][] {
  return Object.entries(texts).flatMap(([key, value]) =>
    typeof value === "string" ? [[path + key, value] as [string, string]] : flatten(value, `${path}${key}.`),
  );
}

/** The extension's texts and translated name, in the default language when it has no file for this one. */
export function readExtensionTexts({ folder, name }: UiExtension, language: string) {
  const own = join(folder, `locales/${language}.json`);
  const [standard] = globSync(join(folder, "locales/*.default.json"));
  const path = existsSync(own) ? own : standard;
  const texts = Object.fromEntries(path ? flatten(JSON.parse(readFileSync(path, "utf8")) as LocaleTree) : []);
  return { texts, name: name.startsWith("t:") ? (texts[name.slice(2)] ?? name) : name };
}
