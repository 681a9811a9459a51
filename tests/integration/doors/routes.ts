import { globSync, readFileSync } from "node:fs";
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
  load: () => Promise<RouteModule>;
}

/** Every route that there is, from its file's name. */
export const doors: Door[] = Object.entries(files).map(([file, load]) => {
  const name = file.slice(file.lastIndexOf("/") + 1).replace(/\.tsx?$/, "");
  const parts = (name.match(/(?:\[.\]|[^.[])+/g) ?? []).filter((part) => part !== "_index");
  const path = `/${parts.map((part) => part.replace(/_$/, "").replace(/\[(.)\]/g, "$1")).join("/")}`;
  return { path, params: [...path.matchAll(/\$(\w*)/g)].map(([, param]) => param || "*"), load };
});

const sources = globSync("app/**/*.{ts,tsx}", { exclude: ["app/types/**"] }).map((path) => readFileSync(path, "utf8"));
const named = (pattern: RegExp) => [
  ...new Set(sources.flatMap((text) => [...text.matchAll(pattern)].flatMap(([, name]) => name ?? []))),
];

/** Names that any address of the app may carry, and fields that any form may. */
export const queryNames = named(/\b(?:params|searchParams|search|query)\.(?:get|has)\("(\w+)"\)/g);
export const fieldNames = [
  ...new Set([
    ...named(/\b(?:form|textOf\(form,)\.?(?:get|getAll|has)?\(?\s*"(\w+)"\)/g),
    ...named(/^ +(\w+): (?:z\b|textInput|wholeField|moneyField|localTime|optionalField|named?\b|points\b|amount\b)/gm),
  ]),
];
export const intents = named(/\bintent(?:: z\.literal\(|"\) === |\s*=== |: )"(\w+)"/g);

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
