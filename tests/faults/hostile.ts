/** Texts nobody means well with, each as it might be typed, pasted or read from a file. */

/** Set by whatever of these gets executed: nobody may ever find it. */
export const MARK = '__executed';

/** Short enough for any field. */
export const hostileTexts: readonly string[] = [
  `<img src=x onerror="window.${MARK}=1">`,
  `<script>window.${MARK}=2</script>`,
  `"><svg onload=window.${MARK}=3>`,
  `javascript:window.${MARK}=4`,
  `\${window.${MARK}=5}{{window.${MARK}=5}}`,
  '=HYPERLINK("http://example.com","点我")',
  "=cmd|'/c calc'!A1",
  '@SUM(1+1)*cmd',
  '+1+1',
  '-2+3',
  'gpj.\u202efdp.exe',
  '\u2067右到左\u2069 \u202bשלום\u202c',
  'a\u0000b\u0007\u001b[31m',
  '\ud800 半个 \udc00',
  '__proto__',
  'constructor',
  '{"__proto__":{"polluted":true}}',
  "'; DROP TABLE orders; --",
  '../../../etc/passwd',
  '%00%0d%0a',
  '👨‍👩‍👧‍👦🏳️‍🌈👍🏽 𠮷 𪚥 ﷽',
  'Z̸̧̰͎̙̣̯͚̹̎̑̒͗̊ä̶̛̻l̷̛͔g̸̫̔o̷',
  '\u200b\u200d\ufeff看不见',
  '\t\r\n\u2028\u2029 换行',
  '{date}{0}$&$1\\',
];

/** Longer than anything anybody types: a whole document pasted into a name. Characters. */
export const MEGABYTE = 1_000_000;
export const longText = (): string => '长'.repeat(MEGABYTE);

/** In the place of a value of any kind. */
export const hostileValues: readonly unknown[] = [
  ...hostileTexts,
  '',
  '长'.repeat(5000),
  null,
  true,
  0,
  -1,
  1e21,
  Number.MAX_SAFE_INTEGER,
  0.1,
  '1e999',
  '-0',
  '99999999999999999999',
  '2026-02-30',
  '9999-12-31T23:59:59.999Z#ffff',
  '0000-01-01',
  [],
  {},
  [[[[[[]]]]]],
  ['__proto__'],
  { toString: 1, valueOf: null, length: -1, toJSON: 'x' },
];
