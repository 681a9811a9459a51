import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { seriousBarriers } from "./setup/barriers";
import { launchBrowser } from "./setup/browser";
import { control } from "./setup/control";
import { ensureInstalled } from "./setup/install";
import { openAdmin, type Staff } from "./setup/staff";
import { openStorefront, type Shopper } from "./setup/shopper";

const store = control();
const email = "regular@example.test";
const title = "A tenth less for regulars";
const code = "REGULARS10";
let browser: Browser;
let staff: Staff;
let member: Shopper;
let guest: Shopper;
let product: { id: number; handle: string };

beforeAll(async () => {
  await ensureInstalled();
  browser = await launchBrowser();
  staff = await openAdmin(browser);
  member = await openStorefront(browser);
  guest = await openStorefront(browser);
  const customer = await store.createCustomer({ email, firstName: "Rolf", lastName: "Regular" });
  const created = await store.createProduct({ title: "Journey jar", price: "40.00" });
  await store.createOrder({ customerId: customer.id, lines: [{ productId: created.id, quantity: 1 }] });
  product = created;
  await store.settle();
});
afterAll(() => browser.close());

async function pickPicture(name: string): Promise<void> {
  await staff.app.getByRole("button", { name: "Choose: Picture" }).click();
  const dialog = staff.page.getByRole("dialog", { name: "Select files" });
  await dialog.getByRole("checkbox", { name }).check();
  await dialog.getByRole("button", { name: "Select" }).click();
  await dialog.waitFor({ state: "detached" });
}

test("staff make an offer for members in the app", async () => {
  await staff.open("/app/offers/new");
  await staff.app.getByLabel("Title").fill(title);
  await staff.app.getByLabel("Text", { exact: true }).fill("Thank you for coming back.");
  await staff.app.getByLabel("Percent", { exact: true }).fill("10");
  await staff.app.getByLabel("Code", { exact: true }).fill(code);
  await staff.app.getByLabel("Picture", { exact: true }).fill("https://pictures.invalid/none.png");
  await staff.save({ expectSuccess: false });
  await staff.app.getByText("There is no picture at this address.", { exact: false }).waitFor();
  expect(await seriousBarriers(staff.page)).toEqual([]);
  await pickPicture("hero.svg");
  const description = staff.app.getByLabel("Description of the picture");
  await expect.poll(() => description.inputValue()).toBe("Gedeckter Tisch am Fenster");
  await description.fill("A table by the window");
  await pickPicture("journey-jar.svg");
  await staff.app.locator('img[src*="journey-jar.svg"]').waitFor();
  // What staff wrote themselves stays.
  expect(await description.inputValue()).toBe("A table by the window");
  expect(await seriousBarriers(staff.page)).toEqual([]);
  await staff.save();
  // The admin's address follows the app only once the save bar is gone.
  await staff.page.waitForURL(/\/app\/offers\/(?!new)[\w-]+/);
  await store.settle();

  await staff.open("/app/offers");
  await staff.app.getByText(title).first().waitFor();
  await staff.app.getByText("Running").first().waitFor();
});

test("a member sees it and its code takes the tenth off", async () => {
  await member.logIn(email);
  // A checkout knows a new member of the segment a moment later.
  await store.advance("PT2M");
  await member.open("/");
  await member.page.getByRole("heading", { name: title }).waitFor();
  const picture = member.page.getByRole("img", { name: "A table by the window" });
  await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(800);
  await member.page.getByRole("listitem").filter({ hasText: title }).getByRole("link", { name: "Use offer" }).click();
  await member.page.locator(":target").filter({ hasText: "The discount is on." }).waitFor();
  expect(await seriousBarriers(member.page)).toEqual([]);

  await member.putInCart(product.handle);
  await member.open("/checkout");
  await member.page.getByText(`Code ${code} is applied.`).waitFor();
  expect(await member.page.locator(".checkout__summary").innerText()).toContain("−4,00");
});

test("a copy of an offer begins with its texts and asks for a code of its own; Shopify tells how often a code was used", async () => {
  await staff.open("/app/offers");
  await staff.app.getByRole("link", { name: title }).first().click();
  await staff.app.getByText("Used 0 times so far, in orders of €0.00 in all.").waitFor();
  await staff.app.getByRole("link", { name: "Copy" }).click();
  await staff.app.getByRole("heading", { level: 1, name: `Copy of ${title}` }).waitFor();
  expect(await staff.app.getByLabel("Title").inputValue()).toBe(title);
  expect(await staff.app.getByLabel("Code", { exact: true }).inputValue()).toBe("");
  expect(await seriousBarriers(staff.page)).toEqual([]);
  await staff.page.getByRole("button", { name: "Discard" }).click();
});

test("who is no member yet reads to look again, and sees no code that the checkout would refuse", async () => {
  await store.faults({ webhooks: { delayMs: 30_000 } });
  const { id } = await store.createCustomer({ email: "newcomer@example.test", firstName: "Nora", lastName: "New" });
  const newcomer = await openStorefront(browser);
  await newcomer.logIn("newcomer@example.test");
  await newcomer.open("/");
  await newcomer.page.getByText("Your membership is just being set up.").waitFor();
  expect(await newcomer.page.content()).not.toContain(code);

  await store.faults({});
  await store.createOrder({ customerId: id, lines: [{ productId: product.id, quantity: 1 }] });
  await store.settle();
  await store.advance("PT2M");
  await newcomer.open("/");
  await newcomer.page.getByRole("heading", { name: title }).waitFor();
  await newcomer.leave();
});

test("a guest sees only that there is something, and the code is refused", async () => {
  await guest.open("/");
  await guest.page
    .getByText(/offers? for members/)
    .first()
    .waitFor();
  const html = await guest.page.content();
  expect(html).not.toContain(title);
  expect(html).not.toContain(code);

  await guest.putInCart(product.handle);
  await guest.enterCode(code);
  await guest.page.getByRole("alert").filter({ hasText: "for members only" }).waitFor();
});
