// Finds circles of imports among the files of app/, including imports of types, which the rule import-x/no-cycle
// ignores.
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import ts from "typescript";

const isFile = (path) => existsSync(path) && statSync(path).isFile();
const endings = ["", ".ts", ".tsx", "/index.ts"];

function resolveImport(file, specifier) {
  const base = specifier.startsWith("~/") ? join("app", specifier.slice(2)) : join(dirname(file), specifier);
  return endings.map((ending) => base + ending).find(isFile);
}

function importsOf(file) {
  const { importedFiles } = ts.preProcessFile(readFileSync(file, "utf8"));
  return importedFiles
    .map(({ fileName }) => fileName)
    .filter((specifier) => /^(~\/|\.)/.test(specifier))
    .flatMap((specifier) => resolveImport(file, specifier) ?? []);
}

/** @returns circles as lists of files, each circle once */
function findCircles(imports) {
  const circles = [];
  const state = new Map();
  const path = [];
  const visit = (file) => {
    state.set(file, "open");
    path.push(file);
    for (const next of imports.get(file) ?? []) {
      if (state.get(next) === "open") circles.push([...path.slice(path.indexOf(next)), next]);
      else if (!state.has(next)) visit(next);
    }
    path.pop();
    state.set(file, "done");
  };
  for (const file of imports.keys()) if (!state.has(file)) visit(file);
  return circles;
}

const files = readdirSync("app", { recursive: true })
  .map((name) => join("app", name))
  .filter((name) => /\.tsx?$/.test(name) && !name.endsWith(".d.ts"));
const circles = findCircles(new Map(files.map((file) => [file, importsOf(file)])));
for (const circle of circles) console.error(`Circle of imports: ${circle.join(" -> ")}`);
process.exitCode = circles.length > 0 ? 1 : 0;
