import { inject } from "vitest";

/** The local store's control API, as documented in devstore/README.md. */
export interface Control {
  createCustomer: (customer: { email: string; firstName: string; lastName: string }) => Promise<{ id: number }>;
  createProduct: (product: { title: string; price: string }) => Promise<{ id: number; handle: string }>;
  createOrder: (order: OrderRequest) => Promise<CreatedOrder>;
  pay: (orderId: number) => Promise<unknown>;
  cancel: (orderId: number) => Promise<unknown>;
  edit: (orderId: number, edit: object) => Promise<unknown>;
  refund: (orderId: number, refund: RefundRequest) => Promise<unknown>;
  unsubscribe: (customerId: number) => Promise<unknown>;
  /** of a classic account */
  enableAccount: (customerId: number) => Promise<unknown>;
  /** which accounts the shop has */
  setClassicAccounts: (legacyAccounts: boolean) => Promise<unknown>;
  advance: (duration: string) => Promise<unknown>;
  faults: (faults: object) => Promise<unknown>;
  settle: () => Promise<unknown>;
  /** as the app wrote it last; without any points before that */
  card: (customerId: number) => Promise<{ points: Points }>;
  state: () => Promise<{ now: string; counts: { customers: number; orders: number } }>;
}

interface Points {
  available: number;
  pending: number;
  reserved: number;
}

const noCard = { points: { available: 0, pending: 0, reserved: 0 } };

interface Metafield {
  key: string;
  value: string;
}

interface OrderRequest {
  customerId: number;
  lines: { productId: number; quantity: number; price?: string }[];
  shipping?: string;
  taxRate?: number;
  discountCodes?: string[];
  paid?: boolean;
}

export interface CreatedOrder {
  id: number;
  name: string;
  lines: { id: number }[];
}

interface RefundRequest {
  lines: { lineItemId: number; quantity: number }[];
  shipping?: string;
  amount?: string;
}

export function control(storeUrl = inject("stack").storeUrl): Control {
  const post = <T>(path: string, body: object = {}) => call<T>(`${storeUrl}/control${path}`, body);
  const patch = (path: string, body: object) => call(`${storeUrl}/control${path}`, body, "PATCH");
  const get = <T>(path: string) => call<T>(`${storeUrl}/control${path}`);
  return {
    createCustomer: (customer) => post("/customers", customer),
    createProduct: (product) => post("/products", product),
    createOrder: (order) => post("/orders", order),
    pay: (orderId) => post(`/orders/${orderId}/pay`),
    cancel: (orderId) => post(`/orders/${orderId}/cancel`),
    edit: (orderId, edit) => post(`/orders/${orderId}/edit`, edit),
    refund: (orderId, refund) => post(`/orders/${orderId}/refunds`, refund),
    unsubscribe: (customerId) => post(`/customers/${customerId}/consent`, { state: "UNSUBSCRIBED" }),
    enableAccount: (customerId) => patch(`/customers/${customerId}`, { state: "ENABLED" }),
    setClassicAccounts: (legacyAccounts) => patch("/switches", { legacyAccounts }),
    advance: (duration) => post("/clock", { advance: duration }),
    faults: (faults) => post("/faults", faults),
    settle: () => post("/settle"),
    card: async (customerId) => {
      const { metafields } = await get<{ metafields: Metafield[] }>(`/customers/${customerId}/metafields`);
      const card = metafields.find(({ key }) => key === "card");
      return card ? (JSON.parse(card.value) as { points: Points }) : noCard;
    },
    state: () => get("/state"),
  };
}

async function call<T>(url: string, body?: object, method = "POST"): Promise<T> {
  const request = body && {
    method,
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  };
  const response = await fetch(url, request);
  const text = await response.text();
  if (!response.ok) throw new Error(`${url} answered ${response.status}: ${text}`);
  return JSON.parse(text) as T;
}
