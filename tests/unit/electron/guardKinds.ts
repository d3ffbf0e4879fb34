/** Kinds of guards: how each is seen in a source text, and how each is taken out of a copy of it. */

/** Code only: a guard in a comment guards nothing. */
export const codeOf = (text: string): string =>
  text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1');

export interface Guard {
  name: string;
  file: string;
  holds(text: string): boolean;
  /** Ways to take it out; each makes the text another one. */
  plants: readonly ((text: string) => string)[];
}

export const drop = (what: string | RegExp) => (text: string) => text.replace(what, '');
export const swap = (what: string | RegExp, by: string) => (text: string) => text.replace(what, by);

/** Something that must be in the code; taken out by deleting it, by commenting it out, and by `worse`. */
export function must(
  name: string,
  file: string,
  what: RegExp,
  ...worse: ((text: string) => string)[]
): Guard {
  return {
    name,
    file,
    holds: (text) => what.test(codeOf(text)),
    plants: [drop(what), (text) => text.replace(what, (found) => `/* ${found} */`), ...worse],
  };
}

/** The options of every `new BrowserWindow` in a file: one loosened window is enough. */
export const windowsOf = (text: string): string[] =>
  codeOf(text)
    .split('new BrowserWindow(')
    .slice(1)
    .map((rest) => /webPreferences: \{[^}]*\}/.exec(rest)?.[0] ?? '');

export function preference(file: string, key: string, value: boolean): Guard {
  const wanted = new RegExp(`\\b${key}: ${value}\\b`);
  return {
    name: `${file} ${key}`,
    file,
    holds: (text) => {
      const windows = windowsOf(text);
      return windows.length > 0 && windows.every((options) => wanted.test(options));
    },
    plants: [
      drop(new RegExp(`${key}: ${value},?`)),
      swap(`${key}: ${value}`, `${key}: ${!value}`),
      (text) => `${text}\nexport const second = () => new BrowserWindow({ webPreferences: {} });\n`,
    ],
  };
}

/** Something that must be nowhere in the shell. */
export function never(files: readonly string[], name: string, what: RegExp, planted: string): Guard[] {
  return files.map((file) => ({
    name: `${file} ${name}`,
    file,
    holds: (text) => !what.test(codeOf(text)),
    plants: [(text) => `${text}\n${planted}\n`],
  }));
}

interface Policy {
  [directive: string]: string[];
}
export function policy(
  name: string,
  holds: (csp: Policy) => boolean,
  ...spoil: ((csp: Policy) => void)[]
): Guard {
  const read = (text: string): Policy => JSON.parse(text);
  return {
    name: `policy ${name}`,
    file: 'shared/csp.json',
    holds: (text) => holds(read(text)),
    plants: spoil.map((change) => (text: string) => {
      const csp = read(text);
      change(csp);
      return JSON.stringify(csp);
    }),
  };
}
export const same = (a: string[] | undefined, ...b: string[]) => JSON.stringify(a) === JSON.stringify(b);
export const none = (directive: string): Guard =>
  policy(
    directive,
    (csp) => same(csp[directive], "'none'"),
    (csp) => {
      delete csp[directive];
    },
    (csp) => {
      csp[directive] = ['*'];
    },
  );

export const fuse = (key: string, value: boolean): Guard => ({
  name: `fuse ${key}`,
  file: 'build/electron-builder.json',
  holds: (text) => JSON.parse(text).electronFuses?.[key] === value,
  plants: [
    drop(new RegExp(`"${key}": ${value},?\\s*`)),
    swap(`"${key}": ${value}`, `"${key}": ${!value}`),
    swap('"electronFuses"', '"fuses"'),
  ].map((plant) => (text: string) => plant(text).replace(/,(\s*\})/g, '$1')),
});
