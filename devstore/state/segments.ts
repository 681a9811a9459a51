import { customerTotals } from "./customers";
import { document, documents, run } from "./database";
import { nextId } from "./ids";
import { notFound, refused } from "./store-error";
import type { Customer, Segment, StoreState } from "./types";

type Condition = (state: StoreState, customer: Customer) => boolean;

function numbers(operator: string, wanted: number): (value: number) => boolean {
  if (operator === "=") return (value) => value === wanted;
  if (operator === "!=") return (value) => value !== wanted;
  if (operator === ">") return (value) => value > wanted;
  if (operator === ">=") return (value) => value >= wanted;
  return operator === "<" ? (value) => value < wanted : (value) => value <= wanted;
}

function tagCondition(negated: boolean, tag: string): Condition {
  const wanted = tag.toLowerCase();
  return (_state, { tags }) => tags.some((known) => known.toLowerCase() === wanted) !== negated;
}

/** One part of a segment query: tags, number of orders, amount spent, e-mail subscription. */
function condition(text: string): Condition | undefined {
  const tag = /^customer_tags\s+(NOT\s+)?CONTAINS\s+'((?:[^'\\]|\\.)*)'$/i.exec(text);
  if (tag) return tagCondition(Boolean(tag[1]), (tag[2] ?? "").replace(/\\(.)/g, "$1"));
  const number = /^(number_of_orders|amount_spent)\s*(=|!=|>=|<=|>|<)\s*(\d+(?:\.\d+)?)$/i.exec(text);
  if (number) {
    const [, field = "", operator = "=", value = "0"] = number;
    const holds = numbers(operator, Number(value));
    return (state, { id }) => {
      const totals = customerTotals(state, id);
      return holds(field.toLowerCase() === "amount_spent" ? totals.spent / 100 : totals.orders);
    };
  }
  const consent = /^email_subscription_status\s*(=|!=)\s*'(\w+)'$/i.exec(text);
  if (consent) return (_state, customer) => (customer.consent.state === consent[2]) === (consent[1] === "=");
  return undefined;
}

function parseQuery(query: string): Condition {
  const alternatives = query.split(/\s+OR\s+/i).map((part) => part.split(/\s+AND\s+/i));
  const parsed = alternatives.map((parts) =>
    parts.map((part) => {
      const known = condition(part.trim());
      if (!known) throw refused(`Query is not understood: ${part.trim()}`, "query");
      return known;
    }),
  );
  return (state, customer) => parsed.some((all) => all.every((holds) => holds(state, customer)));
}

const parsedQueries = new Map<string, Condition>();

export function customerMatches(state: StoreState, query: string, customer: Customer): boolean {
  const parsed = parsedQueries.get(query) ?? parseQuery(query);
  parsedQueries.set(query, parsed);
  return parsed(state, customer);
}

export function createSegment(state: StoreState, { name, query }: { name: string; query: string }): Segment {
  if (!name.trim()) throw refused("Name can't be blank", "name");
  if (listSegments(state).some((segment) => segment.name === name))
    throw refused("Name has already been taken", "name");
  parseQuery(query);
  const now = state.clock.nowMs();
  return saveSegment(state, { id: nextId(state, "segment"), name, query, createdAt: now, updatedAt: now });
}

export function saveSegment(state: StoreState, segment: Segment): Segment {
  run(state, "INSERT OR REPLACE INTO segment (id, data) VALUES (?, ?)", segment.id, JSON.stringify(segment));
  return segment;
}

export function updateSegment(state: StoreState, id: number, changes: { name?: string; query?: string }): Segment {
  const segment = getSegment(state, id);
  if (!segment) throw notFound("segment", id);
  if (changes.query) parseQuery(changes.query);
  return saveSegment(state, { ...segment, ...changes, updatedAt: state.clock.nowMs() });
}

export function deleteSegment(state: StoreState, id: number): void {
  run(state, "DELETE FROM segment WHERE id = ?", id);
}

export function getSegment(state: StoreState, id: number): Segment | undefined {
  return document<Segment>(state, "SELECT data FROM segment WHERE id = ?", id);
}

export function listSegments(state: StoreState): Segment[] {
  return documents<Segment>(state, "SELECT data FROM segment ORDER BY id");
}

export function isInSegment(state: StoreState, segmentId: number, customer: Customer): boolean {
  const segment = getSegment(state, segmentId);
  return segment !== undefined && customerMatches(state, segment.query, customer);
}
