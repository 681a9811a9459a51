import { useLocation, type Location } from "@remix-run/react";
import { useTranslation } from "react-i18next";

/** The parameter with the page from which this one was opened; in the URL, so that it survives a reload. */
const FROM = "from";
/** Most pages in a way back; keeps URLs short. */
const DEPTH = 3;
/** Parameters that do not belong into a link back: those with which Shopify opens the app, and a "just saved" mark. */
const DROPPED_PARAMETERS = "embedded hmac host id_token locale session shop timestamp saved".split(" ");

interface AppPage {
  path: RegExp;
  /** translation key of the label of links back to this page */
  label: string;
  /** default page that this one leads back to; undefined for pages that are not details of a list */
  list?: string | undefined;
}

/** The id of a detail page; not "new" and the like, which are pages of their own. */
const ID = String.raw`(?!(?:new|programme|import|tiers)$)[\w-]+`;

/** Pages that can be part of a way back, details with their list. Links back to other addresses are ignored. */
const PAGES = [
  ["", "nav.home"],
  ["/queue(?:/decided|/tasks)?", "queue.title"],
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

/** The URL of an address that is one of `PAGES`; null for others, such as one of another host. */
function readAddress(address: string | null): URL | null {
  if (!address?.startsWith("/") || !URL.canParse(address, ORIGIN)) return null;
  const url = new URL(address, ORIGIN);
  return url.origin === ORIGIN && pageAt(url.pathname) ? url : null;
}

const openedFrom = (url: URL): URL | null => readAddress(url.searchParams.get(FROM));

/** The page, followed by those from which it was opened, the latest first. */
function wayTo(url: URL): URL[] {
  const before = openedFrom(url);
  return before ? [url, ...wayTo(before)] : [url];
}

/** The address of the first page, with the others nested in its parameter. */
function withWay([first, ...before]: URL[]): string {
  if (!first) return "";
  const url = new URL(first);
  url.searchParams.delete(FROM);
  for (const name of DROPPED_PARAMETERS) url.searchParams.delete(name);
  if (before.length > 0) url.searchParams.set(FROM, withWay(before));
  return addressOf(url);
}

/** A link of this page, with this page as its way back when it leads to a detail page. */
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
  // A link to a page that is already in the way shortens it instead of making a circle.
  const met = way.findIndex((url) => url.pathname === target.pathname);
  const before = (met < 0 ? way : way.slice(met + 1)).slice(0, DEPTH);
  const [latest] = before;
  if (!latest || withWay(before) === list) return link;
  target.searchParams.set(FROM, withWay(before));
  return `${addressOf(target)}${target.hash}`;
}

/** The page to go back to: the one from which this was opened, else its list. */
export function wayBackOf({ pathname, search }: Address): { label: string; url: string } {
  const from = openedFrom(new URL(pathname + search, ORIGIN));
  const url = from ? withWay(wayTo(from)) : (pageAt(pathname)?.list ?? "/app");
  const back = new URL(url, ORIGIN);
  const page = pageAt(back.pathname);
  // An empty parameter keeps `withWayBack` from adding this page to the link back.
  if (page?.list && !back.searchParams.has(FROM)) back.searchParams.set(FROM, "");
  return { label: page?.label ?? "nav.home", url: addressOf(back) };
}

/** The back action of a page, for Polaris. */
export function useWayBack(): { content: string; url: string } {
  const { t } = useTranslation();
  const { label, url } = wayBackOf(useLocation());
  return { content: t(label), url };
}
