import { randomUUID } from "node:crypto";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createClock } from "../clock";
import { inTransaction, openDatabase } from "./database";
import { ensureMarkets } from "./markets";
import { getSetting, setSetting } from "./settings";
import { getSwitches } from "./store-switches";
import type { AppSettings, ShopSettings, StoreState } from "./types/store";

export interface StateOptions {
  /** folder of the app */
  appDir: string;
  /** path or ":memory:" */
  dataFile: string;
  shop: ShopSettings;
  app: AppSettings;
  clockFile?: string | undefined;
  /** initial time of a store without a saved clock offset */
  startTime?: Date | undefined;
}

function filesDirFor(dataFile: string): string {
  return dataFile === ":memory:" ? join(tmpdir(), `local-store-${randomUUID()}`) : `${dataFile}.files`;
}

export function openState({ appDir, dataFile, shop, app, clockFile, startTime }: StateOptions): StoreState {
  const db = openDatabase(dataFile);
  const offsetMs = getSetting<number>({ db }, "clockOffsetMs") ?? (startTime ? startTime.getTime() - Date.now() : 0);
  const save = (offset: number) => setSetting({ db }, "clockOffsetMs", offset);
  save(offsetMs);
  const state: StoreState = {
    db,
    shop: { ...shop, development: shop.development || getSwitches({ db }).development },
    app,
    appDir,
    clock: createClock({ offsetMs, save, clockFile, moved: () => state.wake() }),
    eventId: undefined,
    transaction(work) {
      if (state.eventId) return inTransaction({ db }, work);
      state.eventId = randomUUID();
      try {
        return inTransaction({ db }, work);
      } finally {
        state.eventId = undefined;
      }
    },
    notify: () => undefined,
    deliver: () => undefined,
    isSubscribed: () => false,
    withoutWebhooks(work) {
      const { notify, isSubscribed } = this;
      this.notify = () => undefined;
      this.isSubscribed = () => false;
      try {
        return work();
      } finally {
        this.notify = notify;
        this.isSubscribed = isSubscribed;
      }
    },
    wake: () => undefined,
    filesDir: filesDirFor(dataFile),
  };
  ensureMarkets(state);
  return state;
}
