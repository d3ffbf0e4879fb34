/** What the schema found, as faults a person can mend: path, the field by its Chinese name, what it should be. */

import type { Fault } from '#shared/kernel/faults';
import type { z } from '#shared/kernel/zod';
import { type JobPath, labelOf, pathText, quoted } from './labels';
import { jobSchema } from './shape';

export function faultAt(path: JobPath, sentence: string): Fault {
  return { path: pathText(path), message: sentence };
}

/** All faults of a parse, each place once, in the order of the file's own description. */
export function faultsOf(value: unknown, issues: readonly z.core.$ZodIssue[]): Fault[] {
  const out: Fault[] = [];
  const told = new Set<string>();
  const tell = (fault: Fault) => {
    if (told.has(fault.path)) return;
    told.add(fault.path);
    out.push(fault);
  };
  for (const issue of issues) {
    const path = issue.path.filter((p) => typeof p !== 'symbol') as (string | number)[];
    if (issue.code === 'unrecognized_keys') {
      const known = keysAt(path);
      for (const key of issue.keys)
        tell(
          faultAt(
            [...path, key],
            `没有“${quoted(key).slice(1, -1)}”这个字段，请删去或改正拼写；${labelOf(path)}可用的字段：${known.join('、')}`,
          ),
        );
      continue;
    }
    const found = valueAt(value, path);
    const label = labelOf(path);
    tell(
      found === undefined
        ? faultAt(path, `缺少${label}，${issue.message}`)
        : faultAt(path, `${label}${issue.message}，现在是 ${quoted(found)}`),
    );
  }
  return out;
}

function valueAt(value: unknown, path: JobPath): unknown {
  let at = value;
  for (const part of path) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, part)) return undefined;
    at = (at as Record<string | number, unknown>)[part];
  }
  return at;
}

interface Def {
  type: string;
  shape?: Record<string, z.core.$ZodType>;
  element?: z.core.$ZodType;
  innerType?: z.core.$ZodType;
}
const defOf = (schema: z.core.$ZodType): Def => schema._zod.def as unknown as Def;

/** The keys the schema knows at a place, to be offered instead of one it doesn't. */
export function keysAt(path: JobPath): string[] {
  let at: z.core.$ZodType | undefined = jobSchema;
  for (const part of [...path, undefined]) {
    while (at && defOf(at).innerType) at = defOf(at).innerType;
    if (!at || part === undefined) break;
    const def = defOf(at);
    at = def.element ?? (Object.hasOwn(def.shape ?? {}, part) ? def.shape![part] : undefined);
  }
  return at ? Object.keys(defOf(at).shape ?? {}) : [];
}
