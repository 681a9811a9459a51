// A request's body is read only by `app/lib/read-body.server.ts`: counted while it arrives, with a time limit.

const message = "Read bodies with readForm or readBytes: they are bounded in bytes, fields and time.";
const readers = "/^(formData|text|json|arrayBuffer|blob|bytes)$/";

export const bodyRules = {
  "no-restricted-syntax": [
    "error",
    { selector: `CallExpression[callee.object.name=/[rR]equest$/][callee.property.name=${readers}]`, message },
    { selector: "CallExpression[callee.property.name='formData']", message },
    { selector: "CallExpression[callee.object.name=/[rR]equest$/][callee.property.name='clone']", message },
    // Node's own parser takes quadratic time for fields without a value.
    { selector: "NewExpression[callee.name='URLSearchParams'] > AwaitExpression", message },
  ],
};
