import { globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { ActionFunctionArgs } from "@remix-run/node";

type Handler = (args: ActionFunctionArgs) => unknown;
interface RouteModule {
  loader?: Handler;
  action?: Handler;
}

const files = import.meta.glob<RouteModule>("../../../app/routes/*.{ts,tsx}");

export interface Door {
  /** address with parameters as `$name` */
  path: string;
  params: string[];
  /** what its forms may ask for, from its file and all that this imports */
  intents: string[];
  /** whether it answers with a file, too */
  exports: boolean;
  load: () => Promise<RouteModule>;
}

const sources = new Map(
  globSync("app/**/*.{ts,tsx}", { exclude: ["app/types/**"] }).map((path) => [path, readFileSync(path, "utf8")]),
);

/** A file of the app and all that it imports, directly or not. */
function withImports(file: string, found = new Set<string>()): Set<string> {
  if (found.has(file)) return found;
  found.add(file);
  for (const [, specifier = ""] of (sources.get(file) ?? "").matchAll(/from "([~.][^"]+)"/g)) {
    const path = specifier.startsWith("~") ? join("app", specifier.slice(2)) : join(dirname(file), specifier);
    const imported = [path, `${path}.ts`, `${path}.tsx`, `${path}/index.ts`].find((each) => sources.has(each));
    if (imported) withImports(imported, found);
  }
  return found;
}

const named = (pattern: RegExp, texts: Iterable<string> = sources.values()) => [
  ...new Set([...texts].flatMap((text) => [...text.matchAll(pattern)].flatMap(([, name]) => name ?? []))),
];

/** Every route that there is, from its file's name. */
export const doors: Door[] = Object.entries(files).map(([file, load]) => {
  const name = file.slice(file.lastIndexOf("/") + 1).replace(/\.tsx?$/, "");
  const parts = (name.match(/(?:\[.\]|[^.[])+/g) ?? []).filter((part) => part !== "_index");
  const path = `/${parts.map((part) => part.replace(/_$/, "").replace(/\[(.)\]/g, "$1")).join("/")}`;
  const params = [...path.matchAll(/\$(\w*)/g)].map(([, param]) => param || "*");
  const texts = [...withImports(`app/routes/${file.slice(file.lastIndexOf("/") + 1)}`)].map((each) =>
    sources.get(each)!,
  );
  const intents = named(/\bintent(?:: z\.literal\(|"\) === |\s*=== |: )"(\w+)"/g, texts);
  return { path, params, intents, exports: texts.some((text) => text.includes('get("format")')), load };
});

/** Names that any address of the app may carry, and fields that any form may. */
export const queryNames = named(/\b(?:params|searchParams|search|query)\.(?:get|has)\("(\w+)"\)/g);
export const fieldNames = [
  ...new Set([
    ...named(/\b(?:form|textOf\(form,)\.?(?:get|getAll|has)?\(?\s*"(\w+)"\)/g),
    ...named(/^ +(\w+): (?:z\b|textInput|wholeField|moneyField|localTime|optionalField|named?\b|points\b|amount\b)/gm),
  ]),
];

/** The status of a route's response; an unexpected error is 500. */
export async function statusOf(handler: Handler, args: unknown): Promise<number> {
  try {
    const answer = await handler(args as ActionFunctionArgs);
    return answer instanceof Response ? answer.status : 200;
  } catch (thrown) {
    if (thrown instanceof Response) return thrown.status;
    console.error(thrown);
    return 500;
  }
}
