// Finds circles of imports among files: `node lint/import-circles.js [FOLDER ...]`, without a folder those of the
// project. In app/ imports of types count too. (import-x/no-cycle takes as long as all other rules together.)
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
  const text = readFileSync(file, "utf8");
  const counted = file.startsWith("app") ? text : text.replace(/^import type [^;]*;/gm, "");
  const { importedFiles } = ts.preProcessFile(counted);
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

const asked = process.argv.slice(2);
const folders = asked.length > 0 ? asked : ["app", "devstore", "scripts", "tests", "extensions"];
const files = folders
  .flatMap((folder) => readdirSync(folder, { recursive: true }).map((name) => join(folder, name)))
  .filter((name) => /\.tsx?$/.test(name) && !name.endsWith(".d.ts") && !name.includes("node_modules"));
const circles = findCircles(new Map(files.map((file) => [file, importsOf(file)])));
for (const circle of circles) console.error(`Circle of imports: ${circle.join(" -> ")}`);
process.exitCode = circles.length > 0 ? 1 : 0;
