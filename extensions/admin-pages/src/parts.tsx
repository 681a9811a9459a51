import { i18n, isOrder, type Member } from "./api";

export const Loading = () => <s-spinner accessibilityLabel={i18n.translate("loading")} />;

export const Failed = ({ retry }: { retry: () => void }) => (
  <s-stack gap="base">
    <s-banner tone="critical">{i18n.translate("failed")}</s-banner>
    <s-stack direction="inline">
      <s-button onClick={retry}>{i18n.translate("retry")}</s-button>
    </s-stack>
  </s-stack>
);

export const Nobody = () => (
  <s-paragraph color="subdued">{i18n.translate(isOrder ? "nobodyOfOrder" : "nobody")}</s-paragraph>
);

/** URL of one of the app's pages in the admin. */
export const pageOf = ({ page }: Pick<Member, "page">): string => `app:${page.slice(1)}`;
