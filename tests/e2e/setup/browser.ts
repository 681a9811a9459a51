export { launchBrowser } from "@stammtisch/devstore/testing/browser";
