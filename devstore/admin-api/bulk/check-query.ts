import {
  getNamedType,
  isListType,
  isNonNullType,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type GraphQLOutputType,
} from "graphql";
import { parseQuery } from "../parse-query";
import { adminSchema } from "../schema";

function isList(type: GraphQLOutputType): boolean {
  return isListType(isNonNullType(type) ? type.ofType : type);
}

/** @returns why Shopify would refuse the query as a bulk operation; undefined when it would not */
export function bulkQueryProblem(query: string): string | undefined {
  const { document, errors } = parseQuery(query);
  if (!document) return `Invalid bulk query: ${errors[0]?.message}`;
  const info = new TypeInfo(adminSchema());
  const open: string[] = [];
  const seen = { connections: 0, depth: 0, roots: 0 };
  let problem: string | undefined;
  const field = {
    enter() {
      const type = info.getType();
      const name = type ? getNamedType(type).name : "";
      const isConnection = name.endsWith("Connection");
      if (info.getParentType()?.name === "QueryRoot") {
        seen.roots += 1;
        if (name === "Node") problem ??= "Bulk queries cannot use the top-level node and nodes fields.";
      }
      if (isConnection) {
        seen.connections += 1;
        seen.depth = Math.max(seen.depth, open.filter((kind) => kind === "connection").length + 1);
        if (open.includes("list"))
          problem ??= "Queries that contain a connection field within a list field are not supported.";
      }
      const inConnection = /^(edges|nodes)$/.test(info.getFieldDef()?.name ?? "");
      open.push(isConnection ? "connection" : type && isList(type) && !inConnection ? "list" : "object");
    },
    leave: () => void open.pop(),
  };
  visit(document, visitWithTypeInfo(info, { Field: field }));
  if (problem) return problem;
  if (seen.roots !== 1) return "Bulk queries have exactly one top-level field.";
  if (seen.connections === 0) return "Bulk queries must contain at least one connection.";
  if (seen.connections > 5) return "Bulk queries cannot contain more than 5 connections.";
  return seen.depth > 3 ? "Bulk queries cannot have connections nested more than two levels deep." : undefined;
}
