/** A JSON Schema as the document holds it. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly description?: string;
  readonly default?: unknown;
  readonly example?: unknown;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxLength?: number;
  readonly minLength?: number;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Schema;
  readonly allOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
}

/** A parameter of an operation. */
export interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly description?: string;
  readonly example?: unknown;
  readonly schema?: Schema;
}

/** Bodies by media type. */
export type Content = Readonly<Record<string, { readonly schema?: Schema; readonly example?: unknown }>>;

/** What is answered with one status. */
export interface ApiResponse {
  readonly description: string;
  readonly headers?: Readonly<Record<string, { readonly description?: string }>>;
  readonly content?: Content;
}

/** One method of one path. */
export interface Operation {
  readonly tags?: readonly string[];
  readonly summary?: string;
  readonly description?: string;
  readonly security?: readonly unknown[];
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content: Content };
  readonly responses: Readonly<Record<string, ApiResponse>>;
}

/** The parts of an OpenAPI 3.1 document that the page shows. */
export interface ApiDocument {
  readonly info: { readonly title: string; readonly version: string; readonly description: string };
  readonly tags: readonly { readonly name: string; readonly description: string }[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

/** An operation with its place. */
export interface PlacedOperation extends Operation {
  readonly method: string;
  readonly path: string;
  /** Name of its part of the page. */
  readonly anchor: string;
}

/** The operations of a tag, in the document's order. */
export function operationsOf(document: ApiDocument, tag: string): PlacedOperation[] {
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).flatMap(([method, operation]) => {
      if (operation.tags?.includes(tag) !== true) return [];
      const anchor = `${method}${path.replaceAll(/[^\w]+/g, "-").replace(/-$/, "")}`;
      return [{ ...operation, method: method.toUpperCase(), path, anchor }];
    }),
  );
}

/** Whether a status tells of an error. */
export function isError(status: string): boolean {
  return Number(status) >= 400;
}

/** The errors of all operations, by status, as the first that tells of it as JSON does. */
export function errorsOf(document: ApiDocument): [string, ApiResponse][] {
  const operations = Object.values(document.paths).flatMap((methods) => Object.values(methods));
  const all = operations.flatMap(({ responses }) => Object.entries(responses)).filter(([status]) => isError(status));
  const told = all.filter(([, { content }]) => content?.["application/json"] !== undefined);
  return [...new Map([...all, ...told].reverse())].sort(([a], [b]) => Number(a) - Number(b));
}

/** A field of an object, with the path to it: `postings[].score`. */
export interface Field {
  readonly name: string;
  readonly schema: Schema;
  readonly isRequired: boolean;
}

/** All fields of a schema, those of objects within it too; what is referred to by name is not gone into. */
export function fieldsOf(schema: Schema, prefix = ""): Field[] {
  const parts = [schema, ...(schema.allOf ?? [])];
  return parts.flatMap(({ properties = {}, required = [] }) =>
    Object.entries(properties).flatMap(([name, field]) => {
      const path = `${prefix}${name}`;
      const inner = field.items ?? field;
      const below = fieldsOf(inner, field.items === undefined ? `${path}.` : `${path}[].`);
      return [{ name: path, schema: field, isRequired: required.includes(name) }, ...below];
    }),
  );
}

/** The name of a schema that is referred to; undefined where it is not. */
export function nameOf({ $ref }: Schema): string | undefined {
  return $ref?.split("/").at(-1);
}

/** What a value may be, in a few words: `integer, 1 to 1000`. */
export function typeOf(schema: Schema): string {
  const name = nameOf(schema);
  if (name !== undefined) return name;
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum !== undefined) return schema.enum.map((value) => String(value)).join(" | ");
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices !== undefined) return choices.map(typeOf).join(" or ");
  const types = typeof schema.type === "string" ? [schema.type] : (schema.type ?? [schema.allOf ? "object" : "any"]);
  const words = types.map((type) => {
    if (type === "array" && schema.items !== undefined) return `${typeOf(schema.items)}[]`;
    return type;
  });
  return [words.join(" or "), ...limitsOf(schema)].join(", ");
}

function limitsOf({ minimum, maximum, minLength, maxLength }: Schema): string[] {
  const isBound = (value: number | undefined): value is number =>
    value !== undefined && Math.abs(value) < Number.MAX_SAFE_INTEGER;
  const count = (value: number) => value.toLocaleString("en-US");
  const range =
    isBound(minimum) && isBound(maximum)
      ? [`${count(minimum)} to ${count(maximum)}`]
      : [
          ...(isBound(minimum) ? [`from ${count(minimum)}`] : []),
          ...(isBound(maximum) ? [`to ${count(maximum)}`] : []),
        ];
  const length = [
    ...(isBound(minLength) ? [`at least ${count(minLength)} characters`] : []),
    ...(isBound(maxLength) ? [`at most ${count(maxLength)} characters`] : []),
  ];
  return [...range, ...length];
}
