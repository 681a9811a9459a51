import { expect, test } from "vitest";
import { extensionInfo } from "../../admin/extension-info";
import { installApp } from "../../state/app-installation";
import { NO_THEME_SETTINGS } from "../../storefront/liquid/theme";
import { openStore } from "../support/open-store";

test("App Bridge tells of the installed app's extensions alone, and of its blocks where the theme has them", () => {
  const { state } = openStore();
  const theme = { blocks: { cart: { below_summary: [{ block: "points-balance" }] } } };
  expect(extensionInfo(state, theme)).toEqual([]);
  installApp(state);
  const place = { target: "template--cart/below_summary/points-balance", themeId: "gid://shopify/OnlineStoreTheme/1" };
  expect(extensionInfo(state, NO_THEME_SETTINGS)).toMatchObject([
    { handle: "greeting" },
    { activations: [{ handle: "points-balance", status: "available", activations: [] }] },
  ]);
  expect(extensionInfo(state, theme)).toMatchObject([
    { handle: "greeting", type: "ui_extension" },
    {
      type: "theme_app_extension",
      activations: [
        {
          handle: "points-balance",
          target: "section",
          status: "active",
          activations: expect.arrayContaining([place]) as object[],
        },
      ],
    },
  ]);
});
