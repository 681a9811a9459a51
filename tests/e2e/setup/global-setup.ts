import type { TestProject } from "vitest/node";
import { type Stack, startStack } from "./stack";

declare module "vitest" {
  export interface ProvidedContext {
    stack: Stack;
  }
}

/** One running store with the built app for all journeys. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { stack, stop } = await startStack();
  project.provide("stack", stack);
  return stop;
}
