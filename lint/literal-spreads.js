/** Refuses `...{ a, b }` and `...[a, b]` within another literal: what is spread there can stand there. */
const rule = {
  meta: {
    type: "suggestion",
    schema: [],
    messages: { literal: "Put the parts of this literal where it is spread." },
  },
  create: (context) => ({
    "ObjectExpression > SpreadElement > ObjectExpression": (node) => context.report({ node, messageId: "literal" }),
    "ArrayExpression > SpreadElement > ArrayExpression": (node) => context.report({ node, messageId: "literal" }),
  }),
};

export const literalSpreads = { rules: { "literal-spreads": rule } };
