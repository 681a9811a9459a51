import { languages } from "~/lib/i18n";
import { serverI18n } from "~/lib/i18n.server";
import { moneyFormat } from "~/lib/money";
import type { RewardSubject, TitleOf } from "~/modules/setup/reward-presets";

/** Titles of the ready-made rewards in every language of the app. */
export async function rewardTitles(currency: string): Promise<TitleOf> {
  const writers = await Promise.all(languages.map((language) => titleWriter(language, currency)));
  return (subject) => Object.fromEntries(writers.map(({ language, write }) => [language, write(subject)]));
}

async function titleWriter(language: (typeof languages)[number], currency: string) {
  const { t } = await serverI18n(language);
  const money = moneyFormat(language, currency, { short: true });
  const write = (subject: RewardSubject): string => {
    switch (subject.kind) {
      case "AMOUNT":
        return t("setup:plan.rewards.AMOUNT", { amount: money.format(Number(subject.amount)) });
      case "SLIDER":
        return t("setup:plan.rewards.SLIDER");
      case "PERK":
        return t(`setup:plan.rewards.PERK.${subject.shopKind}`);
    }
  };
  return { language, write };
}
