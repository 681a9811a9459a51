import { createDiscount, deleteDiscount, getDiscount, updateDiscount } from "../../state/discounts";
import { gid, idOf } from "../../state/gid";
import { refused } from "../../state/store-error";
import { addRedeemCodes } from "../../state/redeem-codes";
import type { Discount } from "../../state/types/discount";
import type { StoreState } from "../../state/types/store";
import type { TypeResolvers } from "../context";
import { discountChanges, type BasicCodeInput, type FreeShippingInput } from "../discount-input";
import { attempt } from "../user-errors";

const MAX_CODES = 250;

function required(state: StoreState, id: string): Discount {
  const discount = getDiscount(state, idOf(id));
  if (!discount) throw refused("Discount does not exist.", "id");
  return discount;
}

function checkDates({ startsAt, endsAt }: Partial<Discount>) {
  if (startsAt != null && endsAt != null && endsAt <= startsAt)
    throw refused("Ends at needs to be after starts_at", "endsAt");
}

const FREE: Pick<Discount, "value"> = { value: { kind: "freeShipping" } };

function create(state: StoreState, input: BasicCodeInput, fixed: Partial<Discount> = {}): Discount {
  const changes = { ...discountChanges(input), ...fixed };
  const { title, code, value } = changes;
  if (!title) throw refused("Title can't be blank", "title");
  if (!code) throw refused("Code can't be blank", "code");
  if (!value) throw refused("Value can't be blank", "customerGets");
  checkDates(changes);
  return createDiscount(state, { ...changes, title, code, value });
}

/** A discount's type cannot change: the mutation of the other type does not find it. */
function update(state: StoreState, id: string, input: BasicCodeInput, type: "basic" | "freeShipping"): Discount {
  const before = required(state, id);
  if ((before.value.kind === "freeShipping") !== (type === "freeShipping"))
    throw refused("Discount does not exist.", "id");
  const changes = discountChanges(input, before);
  checkDates({ ...before, ...changes });
  return updateDiscount(state, before.id, changes);
}

function addCodes(state: StoreState, { discountId, codes }: { discountId: string; codes: { code: string }[] }) {
  if (codes.length > MAX_CODES) throw refused(`Codes: at most ${MAX_CODES} at a time.`, "codes");
  const discount = required(state, discountId);
  return addRedeemCodes(
    state,
    discount.id,
    codes.map(({ code }) => code),
  );
}

const attemptNode = (work: () => Discount) =>
  attempt({ codeDiscountNode: null as Discount | null }, () => ({ codeDiscountNode: work() }));

export const discountMutations: Record<string, TypeResolvers> = {
  Mutation: {
    discountCodeBasicCreate: (_root, args: { basicCodeDiscount: BasicCodeInput }, { state }) =>
      attemptNode(() => create(state, args.basicCodeDiscount)),
    discountCodeBasicUpdate: (_root, args: { id: string; basicCodeDiscount: BasicCodeInput }, { state }) =>
      attemptNode(() => update(state, args.id, args.basicCodeDiscount, "basic")),
    discountCodeFreeShippingCreate: (_root, args: { freeShippingCodeDiscount: FreeShippingInput }, { state }) =>
      attemptNode(() => create(state, args.freeShippingCodeDiscount, FREE)),
    discountCodeFreeShippingUpdate: (
      _root,
      args: { id: string; freeShippingCodeDiscount: FreeShippingInput },
      { state },
    ) => attemptNode(() => update(state, args.id, args.freeShippingCodeDiscount, "freeShipping")),
    discountCodeDeactivate: (_root, { id }: { id: string }, { state }) =>
      attemptNode(() => updateDiscount(state, required(state, id).id, { endsAt: state.clock.nowMs() })),
    discountCodeActivate: (_root, { id }: { id: string }, { state }) =>
      attemptNode(() => updateDiscount(state, required(state, id).id, { startsAt: state.clock.nowMs(), endsAt: null })),
    discountRedeemCodeBulkAdd: (_root, args: { discountId: string; codes: { code: string }[] }, { state }) =>
      attempt({ bulkCreation: null as object | null }, () => ({ bulkCreation: addCodes(state, args) })),
    discountCodeDelete: (_root, { id }: { id: string }, { state }) =>
      attempt({ deletedCodeDiscountId: null as string | null }, () => {
        deleteDiscount(state, required(state, id).id);
        return { deletedCodeDiscountId: gid("DiscountCodeNode", idOf(id)) };
      }),
  },
};
