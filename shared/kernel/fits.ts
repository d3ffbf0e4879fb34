/**
 * A quick look whether a value is already exactly what a shape would read it as: then it needn't be read, taken
 * apart and put together again. Millions of events of a journal were measured against their shapes when they came
 * in; replaying them this way costs a fraction. Made from the zod shape itself, so there is one truth; whatever it
 * does not know, or is not sure of, it leaves to zod by saying no.
 */
import type { z } from './zod';

type Look = (value: unknown) => boolean;
/** The parts of a zod definition that are looked at. */
interface Def {
  type: string;
  checks?: readonly { _zod: { def: CheckDef } }[];
  shape?: Record<string, z.ZodType>;
  catchall?: z.ZodType;
  coerce?: boolean;
  element?: z.ZodType;
  innerType?: z.ZodType;
  keyType?: z.ZodType;
  valueType?: z.ZodType;
  entries?: Record<string, string | number>;
  values?: readonly unknown[];
}
interface CheckDef {
  check: string;
  maximum?: number;
  minimum?: number;
  value?: number;
  inclusive?: boolean;
  format?: string;
  pattern?: RegExp;
  fn?: (value: unknown) => unknown;
}

const never: Look = () => false;

/** `fits(shape)(value)` is true only where `shape.parse(value)` succeeds and equals `value`. */
export function fits(shape: z.ZodType): Look {
  const def = (shape as unknown as { _zod: { def: Def } })._zod.def;
  const base = baseOf(def);
  const checks = (def.checks ?? []).map((c) => checkOf(c._zod.def, def.type));
  if (checks.length === 0) return base;
  if (checks.length === 1) {
    const [only] = checks as [Look];
    return (v) => base(v) && only(v);
  }
  return (v) => base(v) && checks.every((check) => check(v));
}

function baseOf(def: Def): Look {
  if (def.coerce) return never;
  switch (def.type) {
    case 'string':
      return (v) => typeof v === 'string';
    case 'number':
      return (v) => typeof v === 'number' && Number.isFinite(v);
    case 'boolean':
      return (v) => v === true || v === false;
    case 'enum': {
      const known = new Set<unknown>(Object.values(def.entries ?? {}));
      return (v) => known.has(v);
    }
    case 'literal': {
      const known = new Set(def.values);
      return (v) => known.has(v);
    }
    case 'array': {
      const one = fits(def.element!);
      return (v) => {
        if (!Array.isArray(v)) return false;
        for (let n = 0; n < v.length; n++) if (!one(v[n])) return false;
        return true;
      };
    }
    // What is left out is looked at by the object; what is there must fit.
    case 'optional':
    case 'default':
      return fits(def.innerType!);
    case 'record':
      return recordOf(fits(def.keyType!), fits(def.valueType!));
    case 'object':
      return def.catchall ? never : objectOf(def.shape!);
    default:
      return never;
  }
}

const isPlain = (v: unknown): v is Record<string, unknown> =>
  v !== null && typeof v === 'object' && Object.getPrototypeOf(v) === Object.prototype;

function recordOf(key: Look, value: Look): Look {
  return (v) => {
    if (!isPlain(v)) return false;
    for (const k of Object.keys(v)) if (k === '__proto__' || !key(k) || !value(v[k])) return false;
    return true;
  };
}

function objectOf(shape: Record<string, z.ZodType>): Look {
  const known = new Map<string, Look>();
  let required = 0;
  const must = new Set<string>();
  for (const [key, part] of Object.entries(shape)) {
    known.set(key, fits(part));
    const { type } = (part as unknown as { _zod: { def: Def } })._zod.def;
    // A default must be there, too: left out, zod would put it in.
    if (type !== 'optional') {
      required += 1;
      must.add(key);
    }
  }
  return (v) => {
    if (!isPlain(v)) return false;
    let seen = 0;
    for (const key of Object.keys(v)) {
      const look = known.get(key);
      if (!look?.(v[key])) return false;
      if (must.has(key)) seen += 1;
    }
    return seen === required;
  };
}

function checkOf(def: CheckDef, type: string): Look {
  switch (def.check) {
    case 'max_length':
      return (v) => (v as { length: number }).length <= def.maximum!;
    case 'min_length':
      return (v) => (v as { length: number }).length >= def.minimum!;
    case 'string_format': {
      const { pattern } = def;
      if (def.format !== 'regex' || !pattern || pattern.global || pattern.sticky) return never;
      return (v) => pattern.test(v as string);
    }
    case 'number_format':
      return def.format === 'safeint' ? Number.isSafeInteger : never;
    case 'greater_than':
      return type === 'number' && typeof def.value === 'number' ? over(def.value, def.inclusive) : never;
    case 'less_than':
      return type === 'number' && typeof def.value === 'number' ? under(def.value, def.inclusive) : never;
    case 'custom': {
      const { fn } = def;
      return fn ? (v) => Boolean(fn(v)) : never;
    }
    default:
      return never;
  }
}

const over = (least: number, inclusive?: boolean): Look =>
  inclusive ? (v) => (v as number) >= least : (v) => (v as number) > least;
const under = (most: number, inclusive?: boolean): Look =>
  inclusive ? (v) => (v as number) <= most : (v) => (v as number) < most;
