import { openChannel } from "./channel";
import { patchLinks } from "./links";
import { reportLocation, openInAdmin, reloadWithToken } from "./location";
import { defineModal } from "./modal";
import { defineNavMenu, defineTitleBar } from "./navigation-elements";
import { createSaveBars } from "./save-bar";
import { defineSaveBar } from "./save-bar-element";
import { watchForms } from "./save-bar-forms";
import { readSettings } from "./settings";
import { serveShopPictures } from "./shop-pictures";
import { createGlobal } from "./shopify-global";
import { addStyles } from "./styles";
import { patchFetch } from "./token-fetch";

const settings = readSettings();

// A page may load the script twice, as it may App Bridge.
if (!("shopify" in window)) start();

function start(): void {
  const channel = openChannel(settings.storeUrl);
  const idToken = (): Promise<string> => channel.ask<string>({ type: "token" });
  const bars = createSaveBars(channel);
  Object.assign(window, { shopify: createGlobal({ settings, channel, bars, idToken }) });
  addStyles();
  defineNavMenu(channel);
  defineTitleBar(channel);
  defineSaveBar(bars);
  defineModal(channel, settings.locale.startsWith("de") ? "Schließen" : "Close");
  watchForms(bars);
  patchLinks(channel, settings);
  serveShopPictures(settings);
  if (!settings.embedded) return openInAdmin(settings);
  patchFetch(idToken);
  channel.send({ type: "ready" });
  void reloadWithToken(idToken).then((reloading) => {
    if (!reloading) reportLocation(channel);
  });
}
