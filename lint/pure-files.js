// Files of a module without `.server` in their name are pure: the same arguments always give the same result.

const why = "This file is pure. Pass it in as an argument, or move the code to a .server file";

export const pureFileRules = {
  "no-restricted-globals": [
    "error",
    ...["fetch", "process", "localStorage", "setTimeout", "setInterval"].map((name) => ({ name, message: `${why}.` })),
  ],
  "no-restricted-syntax": [
    "error",
    { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: `${why} (now).` },
    { selector: "CallExpression[callee.name='Date']", message: `${why} (now).` },
    { selector: "MemberExpression[object.name='Date'][property.name='now']", message: `${why} (now).` },
    { selector: "MemberExpression[object.name='Math'][property.name='random']", message: `${why} (chance).` },
    { selector: "MemberExpression[object.name='crypto'][property.name='randomUUID']", message: `${why} (the id).` },
  ],
  "@typescript-eslint/no-restricted-imports": [
    "error",
    {
      patterns: [
        {
          group: ["**/*.server"],
          allowTypeImports: true,
          message: `${why}: it may only take types from a .server file.`,
        },
        { group: ["node:*", "pg", "pg-boss", "@prisma/client"], allowTypeImports: true, message: `${why}.` },
      ],
    },
  ],
};
