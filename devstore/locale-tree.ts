/** The content of a locale file. */
export type LocaleTree = { [key: string]: string | LocaleTree };

/** The entry of a key such as "cart.title"; undefined when there is none. */
export function lookUp(tree: LocaleTree, key: string): string | LocaleTree | undefined {
  return key
    .split(".")
    .reduce<string | LocaleTree | undefined>((node, part) => (typeof node === "object" ? node[part] : undefined), tree);
}
