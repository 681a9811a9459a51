import { expect, it } from "vitest";
import { apiKeyInput } from "~/modules/api-keys/api-key-input";

it("a key has a name and at least one scope; a single ticked box counts as a list of one", () => {
  expect(apiKeyInput.parse({ name: " Till ", scopes: "read_members" })).toEqual({
    name: "Till",
    scopes: ["read_members"],
  });
  expect(apiKeyInput.parse({ name: "Till", scopes: ["approve", "write_points"] }).scopes).toHaveLength(2);
  const { error } = apiKeyInput.safeParse({ name: "Till", scopes: [] });
  expect(error?.issues).toEqual([expect.objectContaining({ path: ["scopes"], message: "SCOPE_NEEDED" })]);
  for (const scopes of [undefined, "write_everything"])
    expect(apiKeyInput.safeParse({ name: "Till", scopes }).success).toBe(false);
  expect(apiKeyInput.safeParse({ name: "  ", scopes: "approve" }).success).toBe(false);
});
