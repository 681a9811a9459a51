const message = "A busy machine needs longer: take patience() of tests/setup, or the project's own limit.";

/** Time limits of tests scale with the machine. */
export const testLimitRules = {
  "no-restricted-syntax": [
    "error",
    {
      selector:
        "CallExpression[callee.name=/^(test|it|beforeAll|afterAll|beforeEach|afterEach)$/] > Literal.arguments[raw=/^[0-9]/]",
      message,
    },
    { selector: "CallExpression[callee.type='CallExpression'] > Literal.arguments[raw=/^[0-9][0-9_]{3}/]", message },
    { selector: "Property[key.name='timeout'] > Literal[raw=/^[1-9]/]", message },
  ],
};
