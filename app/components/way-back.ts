import { useLocation, type Location } from "@remix-run/react";
import { useTranslation } from "react-i18next";

/** Where a page was opened from, in its own address, so that it survives reloading the admin. */
const FROM = "from";
/** A page remembers from where the page before it was opened, too, and no more: addresses stay short. */
const DEPTH = 3;
/** What Shopify opens the app with, and what only says that something was just saved. */
const PASSING = "embedded hmac host id_token locale session shop timestamp saved".split(" ");

interface AppPage {
  path: RegExp;
  /** how a page that was opened from here calls it */
  label: string;
  /** where it leads back to when it was opened from nowhere; pages without are no one's detail */
  list?: string | undefined;
}

/** The number of something; "new" and the like are pages of their own, which remember nothing. */
const ID = String.raw`(?!(?:new|programme|import|tiers)$)[\w-]+`;

/** Pages that others are opened from, or that lead back; a detail with its list. Only their addresses are followed. */
const PAGES = [
  ["", "nav.home"],
  ["/queue(?:/decided)?", "queue.title"],
  ["/members", "members.title"],
  [`/members/${ID}`, "wayBack.member", "/members"],
  ["/members/import", "wayBack.imports"],
  ["/members/import/[\\w-]+", "wayBack.imports", "/members/import"],
  ["/earn", "rules.title"],
  ["/earn/rules/programme", "programme.title", "/earn"],
  ["/earn/rules/terms", "programme.title", "/earn/rules/programme"],
  [`/earn/rules/${ID}`, "wayBack.rule", "/earn"],
  ["/earn/missions", "mission.back"],
  [`/earn/missions/${ID}`, "wayBack.mission", "/earn/missions"],
  ["/earn/multipliers", "nav.multipliers"],
  ["/rewards", "nav.rewards"],
  ["/rewards/new", "nav.rewards", "/rewards"],
  [`/rewards/${ID}`, "wayBack.reward", "/rewards"],
  ["/rewards/tiers", "nav.tiers"],
  ["/offers", "offer.back"],
  [`/offers/${ID}`, "wayBack.offer", "/offers"],
  ["/insights/reviews", "review.back"],
  [`/insights/reviews/${ID}`, "wayBack.review", "/insights/reviews"],
  ["/insights/liability", "nav.liability"],
  ["/insights/data-sync", "nav.dataHealth"],
  ["/settings(?:/interfaces|/privacy|/help)?", "nav.settings"],
  [`/settings/help/${ID}`, "nav.help", "/settings/help"],
  ["/setup", "wayBack.setup"],
].map(([path = "", label = "", list]): AppPage => ({
  path: new RegExp(`^/app${path}$`),
  label,
  list: list && `/app${list}`,
}));

type Address = Pick<Location, "pathname" | "search">;

const ORIGIN = "https://app.invalid";
const pageAt = (pathname: string) => PAGES.find(({ path }) => path.test(pathname));
const addressOf = ({ pathname, searchParams }: URL): string =>
  searchParams.size > 0 ? `${pathname}?${searchParams}` : pathname;

/** An address as a page of the app; null for everything else, such as an address of another host. */
function readAddress(address: string | null): URL | null {
  if (!address?.startsWith("/") || !URL.canParse(address, ORIGIN)) return null;
  const url = new URL(address, ORIGIN);
  return url.origin === ORIGIN && pageAt(url.pathname) ? url : null;
}

const openedFrom = (url: URL): URL | null => readAddress(url.searchParams.get(FROM));

/** The page, and before it those that it was opened from, the latest first. */
function wayTo(url: URL): URL[] {
  const before = openedFrom(url);
  return before ? [url, ...wayTo(before)] : [url];
}

/** The address of the first of these pages, with the others in it as its way back. */
function withWay([first, ...before]: URL[]): string {
  if (!first) return "";
  const url = new URL(first);
  url.searchParams.delete(FROM);
  for (const name of PASSING) url.searchParams.delete(name);
  if (before.length > 0) url.searchParams.set(FROM, withWay(before));
  return addressOf(url);
}

/** What a link leads to on this page: a page that leads back is told from where it is opened. */
export function withWayBack(link: string, { pathname, search }: Address): string {
  if (!link.startsWith("/app/") || !URL.canParse(link, ORIGIN)) return link;
  const target = new URL(link, ORIGIN);
  const list = pageAt(target.pathname)?.list;
  if (!list) return link;
  const asked = target.searchParams.get(FROM);
  if (asked === "") target.searchParams.delete(FROM);
  if (asked !== null) return `${addressOf(target)}${target.hash}`;
  const here = readAddress(pathname + search);
  if (!here) return link;
  const way = wayTo(here);
  // Who opens a page that they came by goes back on from there, and not in a circle.
  const met = way.findIndex((url) => url.pathname === target.pathname);
  const before = (met < 0 ? way : way.slice(met + 1)).slice(0, DEPTH);
  const [latest] = before;
  if (!latest || withWay(before) === list) return link;
  target.searchParams.set(FROM, withWay(before));
  return `${addressOf(target)}${target.hash}`;
}

/** Where a page leads back to: to what it was opened from, or else to the list that it belongs to. */
export function wayBackOf({ pathname, search }: Address): { label: string; url: string } {
  const from = openedFrom(new URL(pathname + search, ORIGIN));
  const url = from ? withWay(wayTo(from)) : (pageAt(pathname)?.list ?? "/app");
  const back = new URL(url, ORIGIN);
  const page = pageAt(back.pathname);
  // The link back is no new way: empty, it is left as it is.
  if (page?.list && !back.searchParams.has(FROM)) back.searchParams.set(FROM, "");
  return { label: page?.label ?? "nav.home", url: addressOf(back) };
}

/** The back action of a page that is opened from others. */
export function useWayBack(): { content: string; url: string } {
  const { t } = useTranslation();
  const { label, url } = wayBackOf(useLocation());
  return { content: t(label), url };
}
