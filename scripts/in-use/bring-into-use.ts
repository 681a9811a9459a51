import type { AppInUse } from "@stammtisch/devstore/runner";
import { type JsonDoor, logIn, openAdminPages, openApi, openStore, type Shopper, until } from "./doors";
import {
  birthdays,
  type Decision,
  emailOf,
  friends,
  missionEntries,
  type Part,
  people,
  type Person,
  reviews,
  subscribers,
  thanks,
} from "./people";
import { takePhotos } from "./photos";
import { setUpProgramme } from "./programme";

const DAY = 86_400_000;
/** of the local store */
const TIMEZONE = "Europe/Berlin";

interface Product {
  id: number;
  handle: string;
  title: string;
}

interface Award {
  id: string;
  event: string;
  status: string;
  source: string;
}

interface List<Item> {
  data: Item[];
}

interface Stage {
  running: AppInUse;
  store: JsonDoor;
  api: JsonDoor;
  now: Date;
  /** by title */
  products: Map<string, Product>;
}

/**
 * Does with the installed app what merchant, staff and shoppers would have done for a while, through the doors that they
 * have: merchant API, pages in the admin, forms in the shop. Each step looks first whether it is done, so that it makes
 * nothing twice.
 */
export async function bringIntoUse(running: AppInUse, app: { dir: string; shop: string }): Promise<void> {
  const store = openStore(running);
  const api = openApi(running);
  const nowMs = async () => Date.parse((await store<{ now: string }>("GET", "/state")).now);
  const { products } = await store<{ products: Product[] }>("GET", "/products");
  const byTitle = new Map(products.map((product) => [product.title, product]));
  const stage: Stage = { running, store, api, now: new Date(await nowMs()), products: byTitle };

  // Until the app knows its shop by the install's first job, there is nothing to set up.
  await until("The app's rules", async () => {
    const { data } = await api<List<object>>("GET", "/rules");
    return data.length > 0 || undefined;
  });
  const pages = openAdminPages(running, app, nowMs);
  const { missionId } = await setUpProgramme({ api, pages }, { domain: app.shop, timezone: TIMEZONE }, stage.now);

  const ids = await makePeople(stage);
  const shoppers = await logInAll(stage);
  await writeReviews(stage, shoppers, ids);
  await takePart(stage, shoppers, ids, missionId);
  await sendFriends(stage, shoppers, ids);
  await thank(stage, ids);
  await awaitNews(stage, ids);
  await awaitOffers(stage, ids);
}

type Ids = Record<Part, number>;
type Shoppers = Record<Part, Shopper>;

const parts = Object.keys(people) as Part[];

/** The same for all parts, one after another, so that a start on a slow machine is not buried in requests. */
async function forAll<T>(work: (part: Part) => Promise<T>): Promise<Record<Part, T>> {
  const entries: [Part, T][] = [];
  for (const part of parts) entries.push([part, await work(part)]);
  return Object.fromEntries(entries) as Record<Part, T>;
}

interface NewCustomer {
  firstName: string;
  lastName: string;
  street: string;
  createdAt: Date;
}

async function makeCustomer({ store }: Stage, { street, ...customer }: NewCustomer): Promise<number> {
  const email = emailOf(customer);
  const found = await store<{ customers: { id: number; email: string }[] }>("GET", `/customers?search=${email}`);
  const known = found.customers.find((one) => one.email === email);
  if (known) return known.id;
  const { firstName, lastName } = customer;
  const address = { firstName, lastName, address1: street, zip: "01234", city: "Musterstadt", countryCode: "DE" };
  const made = await store<{ id: number }>("POST", "/customers", {
    ...customer,
    email,
    locale: "de",
    addresses: [address],
  });
  return made.id;
}

const countOrders = async ({ store }: Stage, customerId: number): Promise<number> =>
  (await store<{ orders: object[] }>("GET", `/orders?customerId=${customerId}`)).orders.length;

function lineOf({ products }: Stage, title: string, quantity: number) {
  const product = products.get(title);
  return product ? { productId: product.id, quantity } : { title, price: "14.90", quantity };
}

async function makePeople(stage: Stage): Promise<Ids> {
  const { store, now } = stage;
  const daysAgo = (days: number) => new Date(now.getTime() - days * DAY);
  const ids = await forAll(async (part) => {
    const { since, orders, ...name }: Person = people[part];
    const id = await makeCustomer(stage, { ...name, createdAt: daysAgo(since) });
    for (const order of orders.slice(await countOrders(stage, id))) {
      const lines = order.items.map(([title, quantity]) => lineOf(stage, title, quantity));
      await store("POST", "/orders", { customerId: id, lines, shipping: "3.90", processedAt: daysAgo(order.daysAgo) });
    }
    return id;
  });
  await forAll((part) =>
    until(`${people[part].firstName}'s orders`, async () => {
      const { orderCount } = await stage.api<{ orderCount: number }>("GET", `/members/${ids[part]}`);
      return orderCount >= people[part].orders.length || undefined;
    }),
  );
  return ids;
}

const logInAll = ({ running }: Stage): Promise<Shoppers> => forAll((part) => logIn(running, emailOf(people[part])));

const awardsOf = async ({ api }: Stage, customerId: number): Promise<Award[]> =>
  (await api<List<Award>>("GET", `/members/${customerId}/awards?limit=100`)).data;

/** Decides on what waits of a kind for a member. */
async function decide(stage: Stage, customerId: number, event: string, source: string, decision: Decision) {
  const award = await until(`${event} of ${customerId}`, async () =>
    (await awardsOf(stage, customerId)).find((one) => one.event === event && one.source.includes(source)),
  );
  if (award.status !== "WAITING") return;
  const { verdict, body } =
    decision === "approve"
      ? { verdict: "approve", body: {} }
      : { verdict: "reject", body: { memberText: decision.reject } };
  await stage.api("POST", `/awards/${award.id}/${verdict}`, body);
}

async function writeReviews(stage: Stage, shoppers: Shoppers, ids: Ids): Promise<void> {
  const { api, products, running } = stage;
  for (const [camera, { by, product: title, stars, decision, answer, ...written }] of reviews.entries()) {
    const product = products.get(title);
    if (!product) continue;
    const find = async () => {
      const query = `customerId=${ids[by]}&productId=${product.id}`;
      const { data } = await api<List<{ id: string; answer: string | null }>>("GET", `/reviews?${query}`);
      return data[0];
    };
    if (!(await find())) {
      const files = await takePhotos({
        storeUrl: running.storeUrl,
        handle: product.handle,
        count: written.photos,
        camera,
      });
      const typed = { title: written.title, text: written.text, stars: String(stars), productId: String(product.id) };
      await shoppers[by].send("reviews", typed, { name: "photos", files });
    }
    const review = await until(`The review "${written.title}"`, find);
    if (decision) await decide(stage, ids[by], "REVIEW", String(product.id), decision);
    if (answer && review.answer === null) await api("POST", `/reviews/${review.id}/answer`, { answer });
  }
}

async function takePart(stage: Stage, shoppers: Shoppers, ids: Ids, missionId: string): Promise<void> {
  const { api, store, running } = stage;
  const { data: entries } = await api<List<{ customerId: number }>>("GET", `/missions/${missionId}/entries`);
  for (const [index, { by, photoOf: seen, decision }] of missionEntries.entries()) {
    if (!entries.some(({ customerId }) => customerId === ids[by])) {
      const files = await takePhotos({ storeUrl: running.storeUrl, handle: seen, count: 1, camera: index });
      await shoppers[by].send("missions", { missionId }, { name: "photo", files });
    }
    if (decision) await decide(stage, ids[by], "MISSION", missionId, decision);
  }
  // The first date stands: a second is answered like the first and changes nothing.
  for (const { by, month, day } of birthdays) {
    await shoppers[by].send("birthday", { month: String(month), day: String(day) });
  }
  for (const part of subscribers) {
    const { consent } = await store<{ consent: { state: string } }>("GET", `/customers/${ids[part]}`);
    const confirmed = { state: "SUBSCRIBED", optInLevel: "CONFIRMED_OPT_IN" };
    if (consent.state !== "SUBSCRIBED") await store("POST", `/customers/${ids[part]}/consent`, confirmed);
  }
}

/** Jonas's friends buy with his code; the referral of the one at his own address waits. */
async function sendFriends(stage: Stage, shoppers: Shoppers, ids: Ids): Promise<void> {
  const { store, now } = stage;
  const code = await shoppers.jonas.referralCode();
  for (const friend of Object.values(friends)) {
    const id = await makeCustomer(stage, { ...friend, createdAt: now });
    if ((await countOrders(stage, id)) > 0) continue;
    const order = { customerId: id, lines: [lineOf(stage, friend.item, 3)], discountCodes: [code] };
    // A new code works some seconds after it was made.
    await until("Jonas's code", () => store<object>("POST", "/orders", order));
  }
  await until("The referrals", async () => {
    const found = (await awardsOf(stage, ids.jonas)).filter(({ event }) => event === "REFERRAL");
    return found.length >= Object.keys(friends).length || undefined;
  });
}

async function thank({ api }: Stage, ids: Ids): Promise<void> {
  for (const { to, points, reason } of thanks) {
    const { data } = await api<List<{ reason: string | null }>>("GET", `/members/${ids[to]}/ledger?limit=100`);
    if (!data.some((booking) => booking.reason === reason)) {
      await api("POST", `/members/${ids[to]}/awards`, { points, reason });
    }
  }
}

/** The member card that Shopify holds, as far as it is looked at here. */
async function cardOf({ store }: Stage, customerId: number): Promise<{ news?: object[]; offersFrom?: string }> {
  const { metafields } = await store<{ metafields: { key: string; value: string }[] }>(
    "GET",
    `/customers/${customerId}/metafields`,
  );
  return JSON.parse(metafields.find(({ key }) => key === "card")?.value ?? "{}") as object;
}

/** Until the cards tell of the decisions, members would look in vain. */
async function awaitNews(stage: Stage, ids: Ids): Promise<void> {
  const decided = [...reviews, ...missionEntries].filter(({ decision }) => decision).map(({ by }) => by);
  for (const part of new Set(decided)) {
    await until(`News for ${people[part].firstName}`, async () => {
      const { news = [] } = await cardOf(stage, ids[part]);
      return news.length > 0 || undefined;
    });
  }
}

/** Moves the store's clock to where the last of these new members may use offers. */
async function awaitOffers(stage: Stage, ids: Ids): Promise<void> {
  const cards = await forAll((part) => cardOf(stage, ids[part]));
  const last = Math.max(...Object.values(cards).map(({ offersFrom }) => Date.parse(offersFrom ?? "1970-01-01")));
  const { now } = await stage.store<{ now: string }>("GET", "/state");
  if (last > Date.parse(now)) await stage.store("POST", "/clock", { set: new Date(last).toISOString() });
}
