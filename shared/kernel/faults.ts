/** What went wrong, said so that a person can mend it. */

/** A fault in data that came from outside: where (JSON path or row) and a sentence with the remedy. */
export interface Fault {
  path: string;
  message: string;
}

/** Values a sentence's {placeholders} are filled with. */
export type Details = Record<string, string | number | string[]>;

/**
 * A command was refused. `rule` is the id in the written procedures (`SV-03b`), `key` picks the sentence,
 * `details` fill it; `mend` names the place in the app where it is put right.
 */
export interface Refusal {
  rule: string;
  key: string;
  details?: Details;
  mend?: Mend;
}

/** Where a person goes to mend what is missing: a part of the order page, or the field desk's page. */
export type Mend =
  | 'sheet'
  | 'assign'
  | 'references'
  | 'checklist'
  | 'contact'
  | 'log'
  | 'quantities'
  | 'stakeout'
  | 'deliverables'
  | 'prices'
  | 'settlement'
  | 'delivery'
  | 'quote'
  | 'team'
  | 'permit'
  | 'proof'
  | 'plan'
  | 'production'
  | 'materials'
  | 'quality'
  | 'deliveries'
  | 'feedback'
  | 'samples'
  | 'risks'
  | 'people'
  | 'changes'
  | 'steps';

export interface Words {
  zh: string;
  en: string;
}
export type Language = keyof Words;

/** Fill `{name}` in a template; lists are joined the way the language does. */
export function fill(template: string, details: Details | undefined, language: Language): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = details?.[name];
    if (value === undefined) return whole;
    if (Array.isArray(value)) return value.join(language === 'zh' ? '、' : ', ');
    return String(value);
  });
}
