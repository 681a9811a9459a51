import { fromLocalTime, toLocalTime } from "~/lib/local-time";
import type { AdminPages, JsonDoor } from "./doors";
import { mission } from "./people";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

interface Rule {
  id: string;
  event: string;
  name: string;
  enabled: boolean;
}

interface List<Item> {
  data: Item[];
}

/** Properties of rules that are switched on; what is not said stays as it is in a new shop. */
const switchedOn: Record<string, object> = {
  FIRST_ORDER: {},
  ACCOUNT: {},
  REVIEW: { photoPoints: 25 },
  NEWSLETTER: {},
  SOCIAL_SHARE: {},
  REFERRAL: {},
  COMEBACK: {},
  BIRTHDAY: {},
  MISSION: {},
};

const bigOrders = {
  event: "ORDER",
  name: "Großer Einkauf",
  points: 50,
  conditions: { minimumAmount: "80.00" },
};

const tiers = [
  { name: "Stammgast", threshold: "100.00", multiplierPercent: 110 },
  { name: "Lieblingsgast", threshold: "250.00", multiplierPercent: 125 },
  { name: "Ehrengast", threshold: "500.00", multiplierPercent: 150 },
];

interface MadeOffer {
  title: string;
  text: string;
  discount: "PERCENT" | "AMOUNT";
  percent?: string;
  amount?: string;
  code: string;
  /** served by the shop at its own domain */
  picture: string;
  /** how long it runs; forever when absent */
  days?: number;
}

const offers: MadeOffer[] = [
  {
    title: "Zehn Prozent für Stammgäste",
    text: "Ein Dankeschön an alle, die wiederkommen. Gilt für alles im Laden.",
    discount: "PERCENT",
    percent: "10",
    code: "STAMMTISCH10",
    picture: "/products/teekanne-lotte.svg",
  },
  {
    title: "Fünf Euro zum Probieren",
    text: "Für eine Sorte, die du noch nicht kennst, oder einfach so.",
    discount: "AMOUNT",
    amount: "5,00",
    code: "PROBIER5",
    picture: "/products/probierset-kaffee.svg",
    days: 20,
  },
];

async function setUpRules(api: JsonDoor): Promise<void> {
  const { data: rules } = await api<List<Rule>>("GET", "/rules");
  for (const { id, event, enabled } of rules) {
    const change = switchedOn[event];
    if (change && !enabled) await api("PATCH", `/rules/${id}`, { ...change, enabled: true });
  }
  if (!rules.some(({ name }) => name === bigOrders.name)) await api("POST", "/rules", { ...bigOrders, enabled: true });
}

const rewards = [
  {
    kind: "AMOUNT",
    title: { de: "5 € Rabatt", en: "€5 off" },
    points: 100,
    amount: "5.00",
    minimumOrder: "15.00",
    validDays: 90,
  },
  {
    kind: "PERCENT",
    title: { de: "15 % auf alles", en: "15% off everything" },
    points: 250,
    percent: 15,
    validDays: 60,
  },
  {
    kind: "PERK",
    title: { de: "Kaffeeprobe im Paket", en: "Coffee sample in the parcel" },
    points: 60,
    approval: "STAFF",
    stock: 20,
  },
];

async function setUpRewards(api: JsonDoor): Promise<void> {
  const { data } = await api<List<{ title: { de?: string } }>>("GET", "/rewards");
  for (const reward of rewards) {
    if (!data.some(({ title }) => title.de === reward.title.de))
      await api("POST", "/rewards", { ...reward, enabled: true });
  }
}

async function setUpTiers(api: JsonDoor): Promise<void> {
  const { data } = await api<List<{ name: string }>>("PATCH", "/tiers", { basis: "SPENT", graceDays: 30 });
  for (const tier of tiers) if (!data.some(({ name }) => name === tier.name)) await api("POST", "/tiers", tier);
}

/** The coming weekend, or the one that is on: from Saturday until Sunday's midnight in the shop. */
export function weekendAround(now: Date, timezone: string): { startsAt: string; endsAt: string } {
  const today = Date.parse(`${toLocalTime(now, timezone).slice(0, 10)}T00:00Z`);
  const weekday = new Date(today).getUTCDay();
  const saturday = today + (weekday === 0 ? -1 : 6 - weekday) * DAY;
  const midnight = (day: number) => {
    const local = `${new Date(day).toISOString().slice(0, 10)}T00:00`;
    return fromLocalTime(local, timezone)?.toISOString() ?? local;
  };
  return { startsAt: midnight(saturday), endsAt: midnight(saturday + 2 * DAY) };
}

async function setUpWeekend(api: JsonDoor, weekend: { startsAt: string; endsAt: string }): Promise<void> {
  const name = "Doppelte Punkte am Wochenende";
  const { data } = await api<List<{ name: string }>>("GET", "/multipliers");
  if (!data.some((known) => known.name === name)) await api("POST", "/multipliers", { name, percent: 200, ...weekend });
}

async function setUpMission(api: JsonDoor, now: Date): Promise<string> {
  const find = async () => {
    const { data } = await api<List<{ id: string; title: string }>>("GET", "/missions");
    return data.find(({ title }) => title === mission.title)?.id;
  };
  const known = await find();
  if (known) return known;
  const period = { startsAt: new Date(now.getTime() - 5 * DAY), endsAt: new Date(now.getTime() + 40 * DAY) };
  const { id } = await api<{ id: string }>("POST", "/missions", {
    ...mission,
    ...period,
    kind: "MISSION",
    proof: "PHOTO",
    enabled: true,
  });
  return id;
}

async function setUpOffers(pages: AdminPages, shop: { domain: string; timezone: string }, now: Date): Promise<void> {
  const list = await pages.read("/app/offers");
  for (const { picture, days, ...offer } of offers) {
    if (list.includes(offer.code)) continue;
    const startsAt = toLocalTime(new Date(now.getTime() - HOUR), shop.timezone);
    const endsAt = days ? toLocalTime(new Date(now.getTime() + days * DAY), shop.timezone) : "";
    await pages.send("/app/offers/new", { ...offer, imageUrl: `https://${shop.domain}${picture}`, startsAt, endsAt });
  }
}

/** A roastery that gives back 5 %: the worth of points is planned, the rules stay as they are. Launched, it needs no guide any more. */
async function launch(pages: AdminPages): Promise<void> {
  const id = "0199f3a2-5d6e-7c10-9b1f-3a7d1c2e4f50";
  await pages.send("/app/setup", { intent: "choose", id, kind: "CONSUMABLES", share: "500" });
  const seen = /name="seen" value="([^"]+)"/.exec(await pages.read("/app/setup"))?.[1];
  if (seen === undefined) return;
  await pages.send("/app/setup", { intent: "launch", id, seen });
  await pages.send("/app/setup/guide", { intent: "hide" });
}

/** Sets the programme up as its merchant would; returns the number of the mission. */
export async function setUpProgramme(
  { api, pages }: { api: JsonDoor; pages: AdminPages },
  shop: { domain: string; timezone: string },
  now: Date,
): Promise<{ missionId: string }> {
  await setUpRules(api);
  await setUpTiers(api);
  await setUpRewards(api);
  await setUpWeekend(api, weekendAround(now, shop.timezone));
  await setUpOffers(pages, shop, now);
  await launch(pages);
  return { missionId: await setUpMission(api, now) };
}
