import type { core as z } from "zod/mini";

/**
 * Compiles the schema of an answer into what writes it as JSON: fields that the schema does not name are left out, at
 * any depth, and nothing is checked. For answers of many objects on hot paths, where checking our own answer costs more
 * than making it; that they keep to their schema the types hold, and a test.
 *
 * It becomes source text, as Fastify's own compilers of schemas do: V8 then knows the shape of every object that is
 * written. The same in one loop over the fields' names took twice as long and left three times the garbage.
 *
 * @throws Error when the schema has something other than objects, arrays, unions by a literal, and plain values.
 */
export function compileAnswer(schema: z.$ZodType): (answer: unknown) => string {
  const source = `"use strict"; return JSON.stringify(${kept(schema, "answer", 0)});`;
  // oxlint-disable-next-line typescript/no-implied-eval -- made of the names in our own schema alone, and quoted
  return new Function("answer", source) as (answer: unknown) => string;
}

/** An expression for what is kept of `value`; `depth` keeps the names of its parameters apart. */
function kept(schema: z.$ZodType, value: string, depth: number): string {
  const { def } = (schema as z.$ZodTypes)._zod;
  switch (def.type) {
    case "string":
    case "number":
    case "boolean":
    case "enum":
    case "literal":
      return value;
    case "nullable":
    case "optional": {
      const inner = kept(def.innerType, value, depth);
      return inner === value ? value : `(${value} == null ? ${value} : ${inner})`;
    }
    case "array": {
      const item = `item${String(depth)}`;
      const inner = kept(def.element, item, depth + 1);
      return inner === item ? value : `${value}.map((${item}) => ${inner})`;
    }
    case "object":
      return object(def.shape, value, depth);
    case "union":
      return byKind(def as z.$ZodDiscriminatedUnionDef, value, depth);
    default:
      throw new Error(`An answer with a ${def.type} cannot be compiled.`);
  }
}

/** Each object has a function of its own, so that its fields are looked up in one place only. */
function object(shape: z.$ZodShape, value: string, depth: number): string {
  const whole = `object${String(depth)}`;
  const fields = Object.entries(shape).map(([name, field]) => {
    const quoted = JSON.stringify(name);
    return `${quoted}: ${kept(field, `${whole}[${quoted}]`, depth + 1)}`;
  });
  return `((${whole}) => ({ ${fields.join(", ")} }))(${value})`;
}

function byKind(
  { discriminator, options }: z.$ZodDiscriminatedUnionDef,
  value: string,
  depth: number,
): string {
  const kind = `${value}[${JSON.stringify(discriminator)}]`;
  const cases = options.flatMap((option) => {
    const { shape } = (option as z.$ZodObject)._zod.def;
    const { values } = (shape[discriminator] as z.$ZodLiteral)._zod.def;
    return values.map(
      (literal) => `${kind} === ${JSON.stringify(literal)} ? ${kept(option, value, depth)} : `,
    );
  });
  const refusal = `(() => { throw new Error("The answer is of no kind that its schema names."); })()`;
  return `(${cases.join("")}${refusal})`;
}
