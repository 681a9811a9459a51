import { describe, expect, it } from "vitest";
import { boundaryOf, readPartHead } from "~/lib/multipart";

describe("the head of a part of a form", () => {
  it.each([
    ['Content-Disposition: form-data; name="text"', { name: "text", fileName: null, type: "text/plain" }],
    ['content-disposition: FORM-DATA;name="a"', { name: "a", fileName: null, type: "text/plain" }],
    [
      'Content-Disposition: form-data; name="photo"; filename="cup.png"\r\nContent-Type: image/png',
      { name: "photo", fileName: "cup.png", type: "image/png" },
    ],
    [
      'Content-Type: image/jpeg; charset=x\r\nContent-Disposition: form-data; name="photo"; filename=""',
      { name: "photo", fileName: "", type: "image/jpeg;" },
    ],
    [
      'Content-Disposition: form-data; name="a%22b"; filename="one%0D%0Atwo 100%25.txt"',
      { name: 'a"b', fileName: "one\r\ntwo 100%25.txt", type: "text/plain" },
    ],
  ])("%j", (text, expected) => expect(readPartHead(text)).toEqual(expected));

  it.each([
    "",
    'Content-Type: image/png; name="photo"',
    "Content-Disposition: form-data",
    "Content-Disposition: form-data; name=text",
  ])("%j is no part of a form", (text) => expect(readPartHead(text)).toBeNull());
});

describe("the boundary of a form", () => {
  it.each([
    ["multipart/form-data; boundary=----WebKitFormBoundaryX1", "----WebKitFormBoundaryX1"],
    ['multipart/form-data; charset=utf-8; boundary="a b;c"', "a b;c"],
    ["multipart/form-data; boundary=x; charset=utf-8", "x"],
    [`multipart/form-data; boundary="${"b".repeat(70)}"`, "b".repeat(70)],
    [`multipart/form-data; boundary="${"b".repeat(71)}"`, null],
    ["multipart/form-data", null],
    [null, null],
  ])("%j", (header, expected) => expect(boundaryOf(header)).toBe(expected));
});
