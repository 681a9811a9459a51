import { marketPayload } from "../webhooks/payloads/catalogue";
import { countryName } from "./addresses";
import { document, documents, row, run } from "./database";
import { slug } from "./handles";
import { nextId } from "./ids";
import { notFound, refused } from "./store-error";
import type { StoreState } from "./types/store";

/** A market of countries, or of all. */
export interface Market {
  id: number;
  name: string;
  handle: string;
  status: "ACTIVE" | "DRAFT";
  applicationLevel: "ALL" | "SPECIFIED";
  /** ISO 3166-1 alpha-2; empty when `applicationLevel` is ALL */
  countries: string[];
}

export type MarketInput = Pick<Market, "name"> & Partial<Omit<Market, "id" | "name">>;

const EU = "AT BE BG CY CZ DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK".split(" ");

function firstMarkets(locale: string): MarketInput[] {
  const german = locale.startsWith("de");
  return [
    { name: german ? "Deutschland" : "Germany", handle: "germany", countries: ["DE"] },
    { name: german ? "Europäische Union" : "European Union", handle: "european-union", countries: EU },
    { name: "International", handle: "international", countries: ["AU", "CA", "CH", "GB", "JP", "NO", "US"] },
  ];
}

/** Creates the markets that every new shop has. */
export function ensureMarkets(state: StoreState): void {
  if (row(state, "SELECT 1 FROM market LIMIT 1")) return;
  for (const market of firstMarkets(state.shop.locale)) createMarket(state, market);
}

function checkMarket(state: StoreState, { id, name, countries }: Market): void {
  if (!name.trim()) throw refused("Name can't be blank", "name");
  const others = listMarkets(state).filter((other) => other.id !== id);
  if (others.some((other) => other.name === name)) throw refused("Name has already been taken", "name");
  const unknown = countries.find((code) => !/^[A-Z]{2}$/.test(code) || countryName(code) === code);
  if (unknown) throw refused(`There is no country "${unknown}".`, "countries");
  const taken = countries.find((code) => others.some((other) => other.countries.includes(code)));
  if (taken) throw refused(`${countryName(taken)} belongs to another market.`, "countries");
}

function saveMarket(state: StoreState, market: Market, topic: string): Market {
  checkMarket(state, market);
  return state.transaction(() => {
    run(state, "INSERT OR REPLACE INTO market (id, data) VALUES (?, ?)", market.id, JSON.stringify(market));
    state.notify(topic, () => marketPayload(market));
    return market;
  });
}

/** Sends markets/create. @throws StoreError for a taken name, or a country that is unknown or in another market */
export function createMarket(state: StoreState, input: MarketInput): Market {
  const { name, handle = slug(name), status = "ACTIVE", applicationLevel = "SPECIFIED", countries = [] } = input;
  const market: Market = { id: nextId(state, "market"), name, handle, status, applicationLevel, countries };
  return saveMarket(state, market, "markets/create");
}

/** Sends markets/update. @throws StoreError as `createMarket` */
export function updateMarket(state: StoreState, id: number, changes: Partial<MarketInput>): Market {
  return saveMarket(state, { ...requireMarket(state, id), ...changes }, "markets/update");
}

/** Sends markets/delete. */
export function deleteMarket(state: StoreState, id: number): void {
  state.transaction(() => {
    requireMarket(state, id);
    run(state, "DELETE FROM market WHERE id = ?", id);
    state.notify("markets/delete", () => ({ id }));
  });
}

export function getMarket(state: StoreState, id: number): Market | undefined {
  return document<Market>(state, "SELECT data FROM market WHERE id = ?", id);
}

export function requireMarket(state: StoreState, id: number): Market {
  const market = getMarket(state, id);
  if (!market) throw notFound("market", id);
  return market;
}

export function listMarkets(state: StoreState): Market[] {
  return documents<Market>(state, "SELECT data FROM market ORDER BY id");
}
