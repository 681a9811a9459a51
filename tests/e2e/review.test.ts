import pg from "pg";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { seriousBarriers } from "./setup/barriers";
import { launchBrowser } from "./setup/browser";
import { control } from "./setup/control";
import { ensureInstalled } from "./setup/install";
import { openStorefront, type Shopper } from "./setup/shopper";
import { openAdmin, type Staff } from "./setup/staff";

const store = control();
const email = "reviewer@example.test";
let browser: Browser;
let staff: Staff;
let shopper: Shopper;
let customer: { id: number };
let product: { id: number; handle: string };

beforeAll(async () => {
  await ensureInstalled();
  await switchReviewsOn();
  browser = await launchBrowser();
  staff = await openAdmin(browser);
  shopper = await openStorefront(browser);
  customer = await store.createCustomer({ email, firstName: "Rosa", lastName: "Reviewer" });
  product = await store.createProduct({ title: "Journey kettle", price: "40.00" });
  await store.createOrder({ customerId: customer.id, lines: [{ productId: product.id, quantity: 1 }] });
  await store.settle();
  await shopper.logIn(email);
});
afterAll(() => browser.close());

async function switchReviewsOn(): Promise<void> {
  const client = new pg.Client({ connectionString: inject("stack").databaseUrl });
  await client.connect();
  await client.query(
    `UPDATE earning_rule SET enabled = true, enabled_at = NULL, photo_points = 25 WHERE event = 'REVIEW'`,
  );
  await client.end();
}

async function photoOfKettle(): Promise<Buffer> {
  await shopper.open(`/products/${product.handle}`);
  return shopper.page.locator(".product__picture").screenshot({ type: "jpeg" });
}

async function writeReview(buffer: Buffer): Promise<void> {
  const { page } = shopper;
  await shopper.open(`/products/${product.handle}`);
  await page.getByRole("radio", { name: "4 stars" }).check();
  await page.getByLabel("Title").fill("Boils fast");
  await page.getByLabel(/^Your review/).fill("Two minutes for a litre, and it does not drip.");
  await sendWith(buffer);
}

async function sendWith(buffer: Buffer): Promise<void> {
  const { page } = shopper;
  await page.getByLabel(/^Photos/).setInputFiles({ name: "kettle.jpg", mimeType: "image/jpeg", buffer });
  await page.getByRole("button", { name: "Send review" }).click();
}

const reviewInShop = () => shopper.page.locator(".stammtisch-reviews__review").filter({ hasText: "Boils fast" });

test("a photo as big as cameras make them is made small before it is sent", async () => {
  const photo = Buffer.concat([await photoOfKettle(), Buffer.alloc(3 * 1024 * 1024)]);
  const { page } = shopper;
  await page.getByLabel(/^Photos/).setInputFiles({ name: "kettle.jpg", mimeType: "image/jpeg", buffer: photo });
  const bytes = () => page.getByLabel(/^Photos/).evaluate((field: HTMLInputElement) => field.files?.[0]?.size);
  await expect.poll(bytes).toBeLessThan(1_000_000);
});

test("a photo that is too big costs nothing of what was typed; with a smaller one the review waits unseen", async () => {
  const { page } = shopper;
  const photo = await photoOfKettle();
  await writeReview(Buffer.alloc(9 * 1024 * 1024));
  await page.getByText("A photo was bigger than 8 MB.").waitFor();
  expect(await page.getByRole("radio", { name: "4 stars" }).isChecked()).toBe(true);
  expect(await page.getByLabel("Title").inputValue()).toBe("Boils fast");
  expect(await page.getByLabel(/^Your review/).inputValue()).toBe("Two minutes for a litre, and it does not drip.");
  expect(await seriousBarriers(page)).toEqual([]);
  await sendWith(photo);
  await shopper.page.getByText("Thank you! Your review will appear here").waitFor();
  await store.settle();
  await shopper.open(`/products/${product.handle}`);
  expect(await reviewInShop().count()).toBe(0);
  expect(await shopper.points()).toMatchObject({ available: "0" });
});

test("who has reviewed the product, or has not bought it, reads that in place of the form", async () => {
  const form = ({ page }: Shopper) => page.getByRole("button", { name: "Send review" });
  await shopper.open(`/products/${product.handle}`);
  await shopper.page.getByText("You have already reviewed this product.").last().waitFor();
  expect(await form(shopper).count()).toBe(0);
  const stranger = await openStorefront(browser);
  await stranger.logIn("stranger@example.test");
  await stranger.open(`/products/${product.handle}`);
  await stranger.page.getByText("Only customers who have bought this product can review it.").first().waitFor();
  expect(await form(stranger).count()).toBe(0);
  expect(await seriousBarriers(stranger.page)).toEqual([]);
  await stranger.leave();
});

test("Shopify's page of the customer shows the review and leads to it", async () => {
  await staff.page.goto(`/admin/customers/${customer.id}`);
  await staff.page
    .locator("s-admin-block")
    .getByRole("link", { name: /^4 stars · / })
    .click();
  await staff.app.getByText("Two minutes for a litre").waitFor();
});

test("staff see text and photo, answer and publish", async () => {
  await staff.open(`/app/insights/reviews?customer=${customer.id}`);
  await staff.app.getByText("By Rosa").waitFor();
  await staff.app.getByRole("link", { name: "Boils fast" }).click();
  await staff.app.getByText("Publishing it also gives the member 75 points").waitFor();
  const photo = staff.app.getByRole("img", { name: "Photo 1 of this review" });
  await photo.waitFor();
  expect(
    await photo.evaluate((image: HTMLImageElement) => image.decode().then(() => image.naturalWidth)),
  ).toBeGreaterThan(200);
  await staff.app.getByLabel("Shown in the shop below the review").fill("Thank you, Rosa!");
  await staff.save();
  await staff.app.getByRole("button", { name: "Publish" }).click();
  await staff.app.getByText("The member got 75 points.").waitFor();
  await store.settle();
});

test("the shop shows it with photo, answer and the label, and the points are there", async () => {
  await shopper.open(`/products/${product.handle}`);
  const text = await reviewInShop().innerText();
  for (const part of ["Two minutes for a litre", "Rosa R.", "This review earned points", "Thank you, Rosa!"]) {
    expect(text).toContain(part);
  }
  const photo = reviewInShop().getByRole("img", { name: "Photo 1 by Rosa R." });
  await photo.scrollIntoViewIfNeeded();
  expect(
    await photo.evaluate((image: HTMLImageElement) => image.decode().then(() => image.naturalWidth)),
  ).toBeGreaterThan(200);
  expect(await seriousBarriers(shopper.page)).toEqual([]);
  expect(await shopper.points()).toMatchObject({ available: "75" });
});

test("a guest finds the way in instead of the form", async () => {
  const guest = await openStorefront(browser, "de-DE");
  await guest.open(`/products/${product.handle}`);
  await guest.page.getByText("Melde dich an, um ein Produkt zu bewerten, das du gekauft hast.").waitFor();
  expect(await guest.page.getByRole("button", { name: "Bewertung senden" }).count()).toBe(0);
  await guest.page.getByText("Für diese Bewertung gab es Punkte").waitFor();
  await guest.leave();
});
