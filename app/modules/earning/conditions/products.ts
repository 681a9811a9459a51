import { keptQuantity } from "~/modules/orders/line-amounts";
import { productEventKinds } from "~/modules/earning/core/earning-event";
import { isChosen, keepsChosen } from "~/modules/earning/core/line-choice";
import { defineCondition, type ConditionCheck, type FormSectionName } from "./condition";
import { names, shopifyIds } from "./condition-fields";

/** The six lists form one choice of products, which the award's terms hold; each of them checks the whole choice. */
const check: ConditionCheck<string[], "NO_MATCHING_PRODUCTS"> = {
  looksAt: "EVENT",
  reason: "NO_MATCHING_PRODUCTS",
  holds: (_list, { earningEvent: { order, product }, terms: { lines } }) => {
    if (!lines) return true;
    if (order) return keepsChosen(lines, order.snapshot, (line) => keptQuantity(line, order.refunds));
    return product !== undefined && isChosen(lines, product);
  },
};

const products = (section: FormSectionName) =>
  defineCondition({
    field: shopifyIds("Product", { kind: "resources", type: "product" }),
    events: productEventKinds,
    section,
    check,
    knownToTheme: true,
  });

const collections = (section: FormSectionName, description?: string) =>
  defineCondition({
    field: shopifyIds("Collection", { kind: "resources", type: "collection" }),
    events: productEventKinds,
    section,
    check,
    needs: (ids) => ({ groups: ids.length > 0, collections: ids }),
    knownToTheme: true,
    description,
  });

const tags = (section: FormSectionName, description?: string) =>
  defineCondition({
    field: names("productTags"),
    events: productEventKinds,
    section,
    check,
    needs: (list) => ({ groups: list.length > 0 }),
    knownToTheme: true,
    description,
  });

export const onlyProducts = products("only");
export const onlyCollections = collections(
  "only",
  "Numbers of collections. A product counts when any of the `only…` lists names it and no `without…` list does; " +
    "what it belonged to when it was sold decides. With fixed points one kept product is enough",
);
export const onlyTags = tags("only", "Tags of products, in whatever case");
export const withoutProducts = products("without");
export const withoutCollections = collections("without");
export const withoutTags = tags("without");
