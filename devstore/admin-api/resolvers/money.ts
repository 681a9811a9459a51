import { fromMinor } from "../../state/money";
import type { Order } from "../../state/types/order";
import type { Minor } from "../../state/types/values";
import { presentmentAmount } from "../../webhooks/payloads/values";

export function money(amount: Minor, currencyCode: string) {
  return { amount: fromMinor(amount), currencyCode };
}

export function moneyBag(order: Pick<Order, "currency" | "presentment">, amount: Minor) {
  return {
    shopMoney: money(amount, order.currency),
    presentmentMoney: money(presentmentAmount(order, amount), order.presentment?.currency ?? order.currency),
  };
}
