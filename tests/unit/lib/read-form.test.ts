import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { photoForm, SMALL_FORM, type FormLimit } from "~/lib/body-limits";
import { readForm, readFormWithFiles } from "~/lib/read-form.server";

const wide: FormLimit = { bytes: 1e9, seconds: 60, fields: 1e9, files: 100, fileBytes: 1e8 };

/** A body that comes in pieces of the given size, without a length. */
function inPieces(bytes: Uint8Array, size: number, type: string): Request {
  let at = 0;
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (at >= bytes.length) return controller.close();
      controller.enqueue(bytes.slice(at, at + size));
      at += size;
    },
  });
  const init = { method: "POST", body, duplex: "half", headers: { "content-type": type } };
  return new Request("https://app.test/", init as RequestInit);
}

async function contentOf(form: FormData): Promise<unknown[]> {
  return Promise.all(
    [...form].map(async ([name, value]) =>
      typeof value === "string"
        ? [name, value]
        : [name, value.name, value.type, Buffer.from(await value.arrayBuffer()).toString("hex")],
    ),
  );
}

const URLENCODED = "application/x-www-form-urlencoded";
const encoded = (text: string, limit: FormLimit = SMALL_FORM) =>
  readForm(inPieces(Buffer.from(text, "latin1"), 7, URLENCODED), limit);

describe("forms are read as browsers write them", () => {
  const text = fc.string({ unit: "grapheme", maxLength: 12 });

  it("as addresses are written", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(text, text), { maxLength: 8 }),
        fc.integer({ min: 1, max: 40 }),
        async (fields, size) => {
          const query = new URLSearchParams(fields);
          const form = await readForm(inPieces(Buffer.from(String(query)), size, URLENCODED), wide);
          expect([...form]).toEqual([...query]);
        },
      ),
    );
    expect([...(await encoded("a&b=&=c&a=1+2%20%zz&&\xc3\xbc=%C3%BC"))]).toEqual([
      ["a", ""],
      ["b", ""],
      ["", "c"],
      ["a", "1 2 %zz"],
      ["ü", "ü"],
    ]);
  });

  it("in parts, with files, whatever pieces they come in", async () => {
    const name = text.filter((each) => !/[\r\n"]/.test(each));
    const file = fc.tuple(name, fc.uint8Array({ maxLength: 300 }), name);
    const fields = fc.array(fc.tuple(name, text), { maxLength: 4 });
    const pieces = fc.integer({ min: 1, max: 200 });
    await fc.assert(
      fc.asyncProperty(fields, fc.array(file, { maxLength: 3 }), pieces, async (typed, files, size) => {
        const form = new FormData();
        for (const [key, value] of typed) form.append(key, value);
        for (const [key, bytes, fileName] of files) {
          form.append(key, new File([new Uint8Array(bytes)], fileName, { type: "image/png" }));
        }
        const sent = new Response(form);
        const type = sent.headers.get("content-type") ?? "";
        const bytes = new Uint8Array(await sent.arrayBuffer());
        const { form: read, complete } = await readFormWithFiles(inPieces(bytes, size, type), wide);
        expect(complete).toBe(true);
        expect(await contentOf(read)).toEqual(
          await contentOf(await new Response(bytes, { headers: { "content-type": type } }).formData()),
        );
      }),
    );
  });
});

describe("what is too much is not read", () => {
  it.each([
    ["bytes", `a=${"x".repeat(5_000)}`, 413],
    ["fields", "a&".repeat(30), 413],
    ["fields, of a handful of bytes", "&".repeat(30), 413],
  ])("%s", async (_what, text, status) => {
    await expect(encoded(text)).rejects.toMatchObject({ status });
  });

  const parts = (type: string, ...contents: string[]) => {
    const body = contents.map((content) => `--x\r\nContent-Disposition: form-data; ${type}\r\n\r\n${content}\r\n`);
    return inPieces(Buffer.from(`${body.join("")}--x--\r\n`), 50, "multipart/form-data; boundary=x");
  };

  it("files where none are wanted, more parts than fields, heads without end", async () => {
    await expect(readForm(parts('name="a"; filename="b"', "1"), SMALL_FORM)).rejects.toMatchObject({ status: 413 });
    const many = Array.from({ length: 21 }, () => "1");
    await expect(readForm(parts('name="a"', ...many), SMALL_FORM)).rejects.toMatchObject({ status: 413 });
    const head = parts(`name="${"a".repeat(5_000)}"`, "1");
    await expect(readForm(head, wide)).rejects.toMatchObject({ status: 400 });
  });

  it("a file that is too big ends the reading, and the fields before it stay", async () => {
    const form = new FormData();
    form.set("typed", "before");
    form.set("photo", new File([new Uint8Array(2_000)], "photo.png"));
    form.set("after", "lost");
    const sent = new Response(form);
    const request = inPieces(new Uint8Array(await sent.arrayBuffer()), 100, sent.headers.get("content-type") ?? "");
    const { form: read, complete } = await readFormWithFiles(request, photoForm(1, 1_000));
    expect([complete, [...read]]).toEqual([false, [["typed", "before"]]]);
  });

  it.each([
    ["multipart/form-data", "--x--", 400],
    ["multipart/form-data; boundary=x", '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\ncut', 400],
    ["multipart/form-data; boundary=x", "--x\r\nContent-Type: a/b\r\n\r\n1\r\n--x--", 400],
    ["text/plain", "a=1", 415],
    ["application/json", "{}", 415],
    ["", "a=1", 415],
  ])("%j of %j is no form", async (type, text, status) => {
    await expect(readForm(inPieces(Buffer.from(text), 9, type), SMALL_FORM)).rejects.toMatchObject({ status });
  });

  it("a sender that is slow is left", async () => {
    const body = new ReadableStream({ pull: () => new Promise(() => undefined) });
    const init = { method: "POST", body, duplex: "half", headers: { "content-type": URLENCODED } };
    const request = new Request("https://app.test/", init as RequestInit);
    await expect(readForm(request, { ...SMALL_FORM, seconds: 0.05 })).rejects.toMatchObject({ status: 408 });
  });
});

type Cost = (subject: { length: number }, args: unknown[], result: { length: number } & number) => number;

const whole: Cost = ({ length }) => length;
const made: Cost = (_subject, _args, result) => result.length;
const searched: Cost = ({ length }, [, from], found) => (found < 0 ? length : found) - Number(from ?? 0);
const costs: [owner: object, name: string, cost: Cost][] = [
  [Buffer, "concat", made],
  [Buffer.prototype, "indexOf", searched],
  [Buffer.prototype, "toString", made],
  [String.prototype, "indexOf", searched],
  [String.prototype, "slice", made],
  [String.prototype, "split", whole],
  [String.prototype, "replace", whole],
  [String.prototype, "replaceAll", whole],
];

/** How many bytes and characters the built-in functions copy and search meanwhile; each call counts as one more. */
async function workOf(read: () => Promise<unknown>): Promise<number> {
  let work = 0;
  const undo = costs.map(([owner, name, cost]) => {
    const kept = Object.getOwnPropertyDescriptor(owner, name)!;
    const original = kept.value as (...args: unknown[]) => never;
    const counted = function (this: { length: number }, ...args: unknown[]) {
      const result = original.apply(this, args);
      work += 1 + cost(this, args, result);
      return result;
    };
    Object.defineProperty(owner, name, { ...kept, value: counted });
    return () => Object.defineProperty(owner, name, kept);
  });
  try {
    await read();
  } finally {
    for (const each of undo) each();
  }
  return work;
}

describe("the work of reading grows with the bytes, no faster", () => {
  const BYTES = 64_000;
  const MULTIPART = "multipart/form-data; boundary=x";
  const repeated = (unit: string) => (bytes: number) =>
    Buffer.from(unit.repeat(Math.ceil(bytes / unit.length)), "latin1");
  const inParts = (part: string) => (bytes: number) => {
    const whole = `--x\r\nContent-Disposition: form-data; name="a"${part}\r\n`;
    return Buffer.from(`${whole.repeat(Math.ceil(bytes / whole.length))}--x--`, "latin1");
  };
  const file = (bytes: number) => inParts(`; filename="b"\r\n\r\n${"\r\n--".repeat(bytes / 4)}`)(1);
  const workFor = (bytes: Buffer, size: number, type: string) =>
    workOf(() => readFormWithFiles(inPieces(bytes, size, type), { ...wide, files: 1e9 }));

  it.each([
    ["fields without a value", URLENCODED, repeated("a&")],
    ["nothing but separators", URLENCODED, repeated("&")],
    ["fields with values", URLENCODED, repeated("a=%C3%BC&")],
    ["one field of percent signs", URLENCODED, repeated("%")],
    ["many small parts", MULTIPART, inParts("\r\n\r\n")],
    ["a file full of beginnings of delimiters", MULTIPART, file],
  ] as const)("%s", async (_name, type, make) => {
    for (const size of [1_000, Infinity]) {
      const work = await workFor(make(BYTES), size, type);
      expect(work).toBeGreaterThan(BYTES);
      expect((await workFor(make(2 * BYTES), size, type)) / work).toBeLessThan(2.1);
    }
  });
});
