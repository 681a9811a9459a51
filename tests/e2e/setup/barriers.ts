import { AxeBuilder } from "@axe-core/playwright";
import type { Frame, FrameLocator, Page } from "playwright-core";

/** What axe holds for serious or critical, on the page and in its frames, and what of the theme blocks is hard to hit. */
export async function seriousBarriers(page: Page): Promise<string[]> {
  const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
  const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze();
  const found = violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(" ")).join("; ")}`);
  return [...found, ...(await smallTargets(page))];
}

/** What a thumb has to hit in a theme block and is less than 44 px high or wide; links within a text are as high as it is. */
function smallTargets(page: Page): Promise<string[]> {
  return page.locator(".stammtisch").evaluateAll((blocks) =>
    blocks
      .flatMap((block) => [...block.querySelectorAll("a[href], button, input, select, textarea, summary")])
      .filter((each) => each.checkVisibility() && getComputedStyle(each).display !== "inline")
      .flatMap((each) => {
        const { width, height } = (each.closest("label") ?? each).getBoundingClientRect();
        const name = each.getAttribute("name") ?? each.textContent;
        return width < 44 || height < 44 ? `target: ${each.tagName} ${name} ${width} × ${height}` : [];
      }),
  );
}

/** By how many pixels a page of the app is wider than a phone. */
export async function sideways(page: Page, app: FrameLocator): Promise<number> {
  const before = page.viewportSize()!;
  await page.setViewportSize({ width: 390, height: 844 });
  // Polaris measures anew when the window changes, and a page shows that a frame later.
  const wider = await app.locator("html").evaluate(async (root) => {
    for (let frames = 0; frames < 10; frames += 1) await new Promise(requestAnimationFrame);
    return root.scrollWidth - root.clientWidth;
  });
  await page.setViewportSize(before);
  return wider;
}

/** Where the keyboard comes to on its next presses and nothing shows it; begins at the page's heading. */
export async function unseenFocus(page: Page, frame: Frame, presses: number): Promise<string[]> {
  await frame.addStyleTag({ content: "* { transition: none !important; }" });
  await frame
    .locator("h1")
    .first()
    .evaluate((heading: HTMLElement) => {
      heading.tabIndex = -1;
      heading.focus();
    });
  const unseen: string[] = [];
  for (let press = 0; press < presses; press += 1) {
    await page.keyboard.press("Tab");
    unseen.push(...(await frame.evaluate(lookOfFocus)));
  }
  return unseen;
}

/** Compares an element, what is inside and what is beside it, with and without the focus. */
function lookOfFocus(): string[] {
  const focused = document.activeElement;
  if (!(focused instanceof HTMLElement) || focused === document.body) return [];
  const around = [focused, ...focused.children, focused.parentElement!, ...focused.parentElement!.children];
  const styles = around.flatMap((each) => [null, "::before", "::after"].map((part) => getComputedStyle(each, part)));
  const look = () =>
    styles.map(({ outline, boxShadow, backgroundColor, borderColor }) => [
      outline,
      boxShadow,
      backgroundColor,
      borderColor,
    ]);
  const seen = JSON.stringify(look());
  focused.blur();
  const blurred = JSON.stringify(look());
  focused.focus();
  return seen === blurred ? [`focus: ${focused.tagName} ${focused.textContent || focused.getAttribute("name")}`] : [];
}
