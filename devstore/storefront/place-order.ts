import { createCustomer, updateCustomer } from "../state/customers";
import { createOrder } from "../state/orders";
import type { Customer } from "../state/types/customer";
import type { Order } from "../state/types/order";
import type { StoreState } from "../state/types/store";
import { buyerOf, priceCart } from "./cart";
import { addressOf } from "./checkout-form";
import type { SessionData } from "./session";

function buyer(state: StoreState, session: SessionData, values: Record<string, string>, locale: string): Customer {
  const known = buyerOf(state, { ...session, checkout: values });
  const address = addressOf(values);
  if (known) return known.addresses.length > 0 ? known : updateCustomer(state, known.id, { addresses: [address] });
  const { email, first_name: firstName, last_name: lastName } = values;
  return createCustomer(state, { email, firstName, lastName, locale, addresses: [address] });
}

/** Places the cart as a paid order; creates the customer when the e-mail is new. */
export function placeOrder(
  state: StoreState,
  { session, values, locale, ip }: { session: SessionData; values: Record<string, string>; locale: string; ip: string },
): Order {
  return state.transaction(() => {
    const cart = priceCart(state, { ...session, checkout: values });
    const customer = buyer(state, session, values, locale);
    const address = addressOf(values);
    const shipped = cart.lines.some(({ product }) => !product.giftCard);
    return createOrder(state, {
      customerId: customer.id,
      email: customer.email,
      lines: cart.lines.map(({ product, quantity }) => ({ productId: product.id, quantity })),
      ...(shipped && { shipping: cart.shipping, shippingTitle: "Standard" }),
      discountCodes: cart.priced.applied.map(({ code }) => code),
      noteAttributes: Object.entries(session.attributes ?? {}).map(([name, value]) => ({ name, value })),
      billingAddress: address,
      shippingAddress: shipped ? address : null,
      browserIp: ip,
      sourceName: "web",
      storeCredit: values.store_credit === "on",
    });
  });
}
