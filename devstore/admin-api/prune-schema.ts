import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isLeafType,
  isObjectType,
  isScalarType,
  isUnionType,
  specifiedScalarTypes,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from "graphql";
import { printKept } from "./print-kept";
import { MUTATIONS, QUERIES, WHOLE_TYPES } from "./schema-scope";

export interface KeptType {
  type: GraphQLNamedType;
  fields: GraphQLField<unknown, unknown>[];
}

const whole = new Set(WHOLE_TYPES);

/** Also keeps all fields of payloads and user errors, and of connections and edges of whole types. */
function isWhole(type: GraphQLNamedType): boolean {
  if (whole.has(type.name) || /(Payload|UserError|DisplayableError)$/.test(type.name)) return true;
  const node = /^(\w+?)(Connection|Edge)$/.exec(type.name)?.[1];
  return node !== undefined && (whole.has(node) || node === "MetafieldReference" || node === "String");
}

function objectTypesOf(schema: GraphQLSchema, type: GraphQLNamedType): readonly GraphQLObjectType[] {
  if (isObjectType(type)) return [type];
  return isInterfaceType(type) || isUnionType(type) ? schema.getPossibleTypes(type) : [];
}

/** Whether fields of this type stay: it is a scalar or an enum, or at least one of its own fields stays. */
function keepsField(schema: GraphQLSchema, type: GraphQLNamedType): boolean {
  if (isLeafType(type)) return true;
  if (/(Connection|Edge)$/.test(type.name)) return isWhole(type);
  if (isUnionType(type)) return schema.getPossibleTypes(type).some(isWhole);
  if (isObjectType(type) && isWhole(type)) return true;
  return objectTypesOf(schema, type).some((object) => plainFields(object).length > 0);
}

function plainFields(type: GraphQLObjectType): GraphQLField<unknown, unknown>[] {
  const fields = Object.values(type.getFields());
  return fields.filter((field) => isLeafType(getNamedType(field.type)) && field.args.length === 0);
}

function fieldsOf(schema: GraphQLSchema, type: GraphQLNamedType): GraphQLField<unknown, unknown>[] {
  if (type === schema.getQueryType())
    return Object.values(schema.getQueryType()?.getFields() ?? {}).filter((f) => QUERIES.includes(f.name));
  if (type === schema.getMutationType())
    return Object.values(schema.getMutationType()?.getFields() ?? {}).filter((f) => MUTATIONS.includes(f.name));
  if (isInterfaceType(type))
    return Object.values(type.getFields()).filter(
      (f) => isLeafType(getNamedType(f.type)) || isWhole(getNamedType(f.type)),
    );
  if (!isObjectType(type)) return [];
  if (!isWhole(type)) return plainFields(type);
  return Object.values(type.getFields()).filter((field) => keepsField(schema, getNamedType(field.type)));
}

function referencedTypes(schema: GraphQLSchema, { type, fields }: KeptType): GraphQLNamedType[] {
  const ofFields = fields
    .flatMap((field) => [field.type, ...field.args.map((arg) => arg.type)])
    .map((type) => getNamedType(type));
  if (isInputObjectType(type)) return Object.values(type.getFields()).map((field) => getNamedType(field.type));
  if (isUnionType(type)) return schema.getPossibleTypes(type).filter(isWhole);
  if (isObjectType(type))
    return [...ofFields, ...type.getInterfaces().filter((i) => i.name === "Node" || i.name === "DisplayableError")];
  if (isInterfaceType(type))
    return [...ofFields, ...schema.getPossibleTypes(type).filter((object) => whole.has(object.name))];
  return ofFields;
}

/** The part of the Admin schema that `schema-scope.ts` names, as SDL without descriptions. */
export function pruneSchema(schema: GraphQLSchema): string {
  const kept = new Map<string, KeptType>();
  const open: GraphQLNamedType[] = [schema.getQueryType(), schema.getMutationType()].filter((type) => type != null);
  for (let type = open.pop(); type; type = open.pop()) {
    if (kept.has(type.name) || specifiedScalarTypes.some(({ name }) => name === type?.name)) continue;
    const entry = { type, fields: fieldsOf(schema, type) };
    kept.set(type.name, entry);
    if (!isEnumType(type) && !isScalarType(type)) open.push(...referencedTypes(schema, entry));
  }
  return printKept(kept);
}
