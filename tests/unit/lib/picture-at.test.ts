import { expect, it } from "vitest";
import { isPictureAt, publicLookup, type PictureAnswer } from "~/lib/picture-at.server";
import { isPublicAddress, namesHost } from "~/lib/public-host";

it.each([
  ["8.8.8.8", true],
  ["172.32.0.1", true],
  ["2606:4700::1111", true],
  ["127.0.0.1", false],
  ["10.1.2.3", false],
  ["172.31.255.255", false],
  ["192.168.0.1", false],
  ["169.254.169.254", false],
  ["100.64.0.1", false],
  ["0.0.0.0", false],
  ["239.1.1.1", false],
  ["255.255.255.255", false],
  ["::1", false],
  ["::ffff:127.0.0.1", false],
  ["64:ff9b::7f00:1", false],
  ["fd00::1", false],
  ["fe80::1", false],
  ["2002:7f00:1::", false],
  ["example.com", false],
])("%s is on the public internet: %s", (address, expected) => {
  expect(isPublicAddress(address)).toBe(expected);
});

it.each([
  ["https://cdn.shopify.com/a.png", true],
  ["http://cdn.shopify.com/a.png", false],
  ["https://cdn.shopify.com:8443/a.png", false],
  ["https://user:pass@cdn.shopify.com/a.png", false],
  ["https://localhost/a.png", false],
  ["https://127.0.0.1/a.png", false],
  ["https://2130706433/a.png", false],
  ["https://[::1]/a.png", false],
])("%s is asked by its name: %s", (address, expected) => {
  expect(namesHost(new URL(address))).toBe(expected);
});

it("a name of this machine or its network is not called", async () => {
  const found = new Promise((resolve) => publicLookup("localhost", { all: true }, (error) => resolve(error?.code)));
  expect(await found).toBe("EACCES");
});

const answers =
  (by: Record<string, Partial<PictureAnswer>>) =>
  async ({ href }: URL): Promise<PictureAnswer> => {
    if (!by[href]) throw new Error(`nothing at ${href}`);
    return { status: 200, type: undefined, location: undefined, ...by[href] };
  };
const START = "https://pictures.example/a";

it.each<[string, boolean, Record<string, Partial<PictureAnswer>>]>([
  ["a picture", true, { [START]: { type: "image/webp" } }],
  ["a page", false, { [START]: { type: "text/html" } }],
  ["no type", false, { [START]: {} }],
  ["nothing there", false, { [START]: { status: 404, type: "image/png" } }],
  ["no answer", false, {}],
  ["moved", true, { [START]: { status: 302, location: "/b" }, "https://pictures.example/b": { type: "image/png" } }],
  [
    "moved into the network",
    false,
    { [START]: { status: 302, location: "https://127.0.0.1/" }, "https://127.0.0.1/": { type: "image/png" } },
  ],
  ["moved in a circle", false, { [START]: { status: 301, location: START } }],
  ["moved nowhere", false, { [START]: { status: 301 } }],
])("%s counts as a picture: %s", async (_name, expected, by) => {
  expect(await isPictureAt(START, answers(by))).toBe(expected);
});
