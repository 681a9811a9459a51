import { appendFileSync, closeSync, openSync, readFileSync, rmSync, writeSync } from "node:fs";
import type { StoreState } from "../../state/types/store";
import { openResult, resultPath } from "./uploads";
import type { PlacedLine } from "./walk";

export interface ResultFile {
  add(lines: Iterable<PlacedLine>): number;
  /** Writes the lines added since the last flush. @returns bytes written */
  flush(): number;
  /** Flushes, then puts all lines into one file and closes it. @returns bytes written by the flush */
  end(): number;
}

/**
 * The JSONL file of a bulk query. With `groupObjects`, each object's children follow it. Without, Shopify promises only
 * that children come after their parents (https://shopify.dev/docs/api/usage/bulk-operations/queries). To find apps that
 * rely on more, children come as late as that allows: first all roots, then all children of one connection, then of the
 * next.
 */
export function openResultFile(state: StoreState, id: number, { grouped }: { grouped: boolean }): ResultFile {
  const main = openResult(state, id);
  const parts = new Map<string, { fd: number; file: string }>();
  let waiting = new Map<string, string[]>();
  const fileOf = (path: string): number => {
    if (path === "") return main;
    const known = parts.get(path);
    if (known) return known.fd;
    const file = `${resultPath(state, id)}.${parts.size}`;
    const fd = openSync(file, "w");
    parts.set(path, { fd, file });
    return fd;
  };
  const flush = () => {
    let bytes = 0;
    for (const [path, lines] of waiting) bytes += writeSync(fileOf(path), `${lines.join("\n")}\n`);
    waiting = new Map();
    return bytes;
  };
  return {
    add(lines) {
      let count = 0;
      for (const { path, text } of lines) {
        const place = grouped ? "" : path;
        const known = waiting.get(place);
        if (known) known.push(text);
        else waiting.set(place, [text]);
        count += 1;
      }
      return count;
    },
    flush,
    end() {
      const bytes = flush();
      closeSync(main);
      // Longer paths are deeper: parents before their children.
      for (const [, { fd, file }] of [...parts].toSorted(([one], [other]) => depth(one) - depth(other))) {
        closeSync(fd);
        appendFileSync(resultPath(state, id), readFileSync(file));
        rmSync(file);
      }
      parts.clear();
      return bytes;
    },
  };
}

const depth = (path: string): number => path.split("/").length;
