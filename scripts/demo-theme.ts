import type { LocalApp } from "@stammtisch/devstore/runner";

const colours = { background: "#fffdf8", text: "#2b241d", accent: "#2f4a3c", on_accent: "#fffdf8" };

const block = (name: string, look: object = {}) => ({
  block: name,
  settings: { ...colours, padding: 28, radius: 24, ...look },
});
const ofMember = ["points-balance", "birthday", "referral", "rewards", "members-offers", "missions"].map((name) =>
  block(name),
);

/** What the merchant of the demo has done in the theme editor. */
export const demoTheme: LocalApp["theme"] = {
  blocks: {
    home: { members: [block("points-balance"), block("members-offers"), block("newsletter")] },
    product: {
      below_form: [
        block("points-balance", { page: "/pages/club", background: "#f1e7d3", padding: 20, radius: 12 }),
        block("share-product", { padding: 20, radius: 12 }),
      ],
      reviews: [block("reviews"), block("review-form")],
    },
    cart: { below_summary: [block("points-balance", { page: "/pages/club", padding: 0, radius: 12 })] },
    account: { blocks: ofMember },
    club: { blocks: ofMember },
  },
  css: `
.app-blocks .stammtisch { height: 100%; border: 1px solid var(--line); }
.app-blocks .stammtisch__offers { grid-template-columns: repeat(auto-fit, minmax(min(100%, 15rem), 1fr)); }
.account__blocks > :has(.stammtisch__offers) { grid-column: 1 / -1; }
`,
};
