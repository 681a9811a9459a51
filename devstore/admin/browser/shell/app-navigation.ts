import type { NavItem } from "../protocol";

export interface AppNavigation {
  showItems: (items: NavItem[]) => void;
  /** Marks the entry of the page that the app shows. */
  showPath: (path: string) => void;
}

/** The app's entries below its name in the admin's navigation. */
export function createAppNavigation(base: string, open: (path: string) => void): AppNavigation {
  const list = document.querySelector("#app-nav")!;
  const home = document.querySelector<HTMLAnchorElement>("[data-app-home]")!;
  let items: NavItem[] = [];
  let path = "";

  const go = (event: MouseEvent, href: string): void => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    open(href);
  };
  home.addEventListener("click", (event) => go(event, items.find((item) => item.home)?.href ?? "/app"));

  const mark = (): void => {
    const pathname = path.split("?")[0] ?? "";
    const matches = items.filter(
      ({ home: isHome, href }) => !isHome && (pathname === href || pathname.startsWith(`${href}/`)),
    );
    const best = matches.sort((a, b) => b.href.length - a.href.length)[0];
    for (const link of list.querySelectorAll("a")) setCurrent(link, link.dataset.href === best?.href);
    setCurrent(home, !best);
  };

  return {
    showItems: (found) => {
      items = found;
      list.replaceChildren(
        ...items
          .filter((item) => !item.home)
          .map(({ label, href }) => {
            const entry = document.createElement("li");
            const link = document.createElement("a");
            link.textContent = label;
            link.dataset.href = href;
            link.href = `${base}${href}`;
            link.addEventListener("click", (event) => go(event, href));
            entry.append(link);
            return entry;
          }),
      );
      mark();
    },
    showPath: (now) => {
      path = now;
      mark();
    },
  };
}

function setCurrent(link: HTMLElement, yes: boolean): void {
  if (yes) link.setAttribute("aria-current", "page");
  else link.removeAttribute("aria-current");
}
