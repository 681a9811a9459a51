import { proxyNames, type ProxyName, type ProxyParameters } from "./proxy-query";

/** More copies of one of Shopify's names are an attack and would make the search long. */
const COPIES_MAX = 8;

/** One of Shopify's parameters in the signed text. */
interface Place {
  from: number;
  to: number;
  value: string;
}

/**
 * Values are as long as their format allows, because the following name never begins with a digit; see `readingsOf`.
 */
const forms: Record<Exclude<ProxyName, "path_prefix">, RegExp> = {
  logged_in_customer_id: /\d{0,18}/y,
  shop: /[a-z0-9][a-z0-9-]{0,99}\.myshopify\.com/y,
  timestamp: /\d{1,12}/y,
};
const pathForm = /\/(?:a|apps|community|tools)\/([\w-]{1,60})/y;

function placesOf(text: string, name: ProxyName): Place[] | null {
  const places: Place[] = [];
  let copies = 0;
  for (let from = text.indexOf(`${name}=`); from >= 0; from = text.indexOf(`${name}=`, from + 1)) {
    if ((copies += 1) > COPIES_MAX) return null;
    const start = from + name.length + 1;
    places.push(...endsOf(text, name, start).map((to) => ({ from, to, value: text.slice(start, to) })));
  }
  return places;
}

function endsOf(text: string, name: ProxyName, start: number): number[] {
  const form = name === "path_prefix" ? pathForm : forms[name];
  form.lastIndex = start;
  const [whole, last] = form.exec(text) ?? [];
  if (whole === undefined) return [];
  if (last === undefined) return [start + whole.length];
  // A path may end anywhere: what follows could be the name of the next parameter.
  return Array.from({ length: last.length }, (_, index) => start + whole.length - index);
}

const own = new Set<string>([...proxyNames, "signature"]);

/** Whether other parameters, in sorted order, can fill this stretch of text. One parameter is enough to test. */
function isFilled(text: string, before: Place | null, after: Place | null): boolean {
  const stretch = text.slice(before?.to ?? 0, after?.from ?? text.length);
  if (stretch === "") return true;
  const name = stretch.slice(0, stretch.indexOf("="));
  if (name === "" || !stretch.includes("=") || own.has(name)) return false;
  const low = before ? text.slice(before.from, before.to) : "";
  return stretch > low && (!after || stretch < text.slice(after.from, after.to));
}

/**
 * All ways to read the signed text so that each of Shopify's names occurs once. Parameters have no separator in it, so
 * a visitor's parameters can make a second reading possible; the sorting by bytes excludes most of them. Null when
 * there are too many possibilities.
 */
function readingsOf(text: string): ProxyParameters[] | null {
  const found: ProxyParameters[] = [];
  const places = proxyNames.map((name) => placesOf(text, name));
  if (places.some((list) => list === null)) return null;
  const extend = (chosen: Place[]): void => {
    const before = chosen.at(-1) ?? null;
    if (chosen.length === proxyNames.length) {
      if (isFilled(text, before, null)) found.push(parametersOf(chosen));
      return;
    }
    for (const place of places[chosen.length] ?? []) {
      if (place.from >= (before?.to ?? 0) && isFilled(text, before, place)) extend([...chosen, place]);
    }
  };
  extend([]);
  return found;
}

const parametersOf = (places: Place[]): ProxyParameters =>
  Object.fromEntries(proxyNames.map((name, index) => [name, places[index]!.value])) as unknown as ProxyParameters;

const same = (a: ProxyParameters, b: ProxyParameters): boolean => proxyNames.every((name) => a[name] === b[name]);

/**
 * Whether the signed text has these values and no other reading is possible. `path`: only the path is ambiguous,
 * because it may end earlier or later; it must then be the shop's known path.
 */
export function inDoubt(text: string, parameters: ProxyParameters): "nothing" | "path" | "all" {
  const readings = readingsOf(text);
  if (!readings?.some((reading) => same(reading, parameters))) return "all";
  const others = readings.filter((reading) => !same(reading, parameters));
  if (others.length === 0) return "nothing";
  const { path_prefix } = parameters;
  return others.every((other) => same({ ...other, path_prefix }, parameters)) ? "path" : "all";
}
