import {
  astFromValue,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isScalarType,
  isUnionType,
  print,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
} from "graphql";
import type { KeptType } from "./prune-schema";

function deprecation(reason: string | null | undefined): string {
  return reason == null ? "" : ` @deprecated(reason: ${JSON.stringify(reason)})`;
}

function input(value: GraphQLArgument | GraphQLInputField): string {
  const preset = value.defaultValue === undefined ? null : astFromValue(value.defaultValue, value.type);
  return `${value.name}: ${String(value.type)}${preset ? ` = ${print(preset)}` : ""}${deprecation(value.deprecationReason)}`;
}

function field(value: GraphQLField<unknown, unknown>): string {
  const args = value.args.length ? `(${value.args.map(input).join(", ")})` : "";
  return `  ${value.name}${args}: ${String(value.type)}${deprecation(value.deprecationReason)}`;
}

/** The type's interfaces; only those of which it keeps all fields. */
function interfacesOf(
  type: GraphQLObjectType | GraphQLInterfaceType,
  own: KeptType,
  kept: Map<string, KeptType>,
): string {
  const names = new Set(own.fields.map(({ name }) => name));
  const met = type.getInterfaces().filter((i) => kept.get(i.name)?.fields.every(({ name }) => names.has(name)));
  return met.length ? ` implements ${met.map(({ name }) => name).join(" & ")}` : "";
}

function printType(entry: KeptType, kept: Map<string, KeptType>): string {
  const { type, fields } = entry;
  if (isScalarType(type)) return `scalar ${type.name}`;
  if (isEnumType(type)) {
    const values = type.getValues().map((value) => `  ${value.name}${deprecation(value.deprecationReason)}`);
    return `enum ${type.name} {\n${values.join("\n")}\n}`;
  }
  if (isInputObjectType(type)) {
    const directive = type.isOneOf ? " @oneOf" : "";
    return `input ${type.name}${directive} {\n${Object.values(type.getFields())
      .map((value) => `  ${input(value)}`)
      .join("\n")}\n}`;
  }
  if (isUnionType(type)) {
    return `union ${type.name} = ${type
      .getTypes()
      .filter(({ name }) => kept.has(name))
      .map(({ name }) => name)
      .join(" | ")}`;
  }
  if (!isObjectType(type) && !isInterfaceType(type)) return "";
  const keyword = isObjectType(type) ? "type" : "interface";
  return `${keyword} ${type.name}${interfacesOf(type, entry, kept)} {\n${fields.map(field).join("\n")}\n}`;
}

export function printKept(kept: Map<string, KeptType>): string {
  const head = "schema {\n  query: QueryRoot\n  mutation: Mutation\n}";
  const types = [...kept.values()].sort((a, b) => (a.type.name < b.type.name ? -1 : 1));
  return `${[head, ...types.map((entry) => printType(entry, kept))].filter(Boolean).join("\n\n")}\n`;
}
