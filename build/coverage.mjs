/** Writes assets/fonts/coverage.json: the code points that both weights of the embedded font have. */
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import * as fontkit from 'fontkit';

const require = createRequire(import.meta.url);
const folder = join(require.resolve('@expo-google-fonts/noto-sans-sc/package.json'), '..');
const sets = ['400Regular/NotoSansSC_400Regular.ttf', '700Bold/NotoSansSC_700Bold.ttf'].map(
  (file) => new Set(fontkit.openSync(join(folder, file)).characterSet),
);
const codes = [...sets[0]].filter((code) => sets[1].has(code)).sort((a, b) => a - b);
const ranges = [];
for (const code of codes) {
  if (ranges.length && ranges.at(-1) === code - 1) ranges[ranges.length - 1] = code;
  else ranges.push(code, code);
}
writeFileSync(join(import.meta.dirname, '../assets/fonts/coverage.json'), `${JSON.stringify({ ranges })}\n`);
console.log(`${codes.length} characters in ${ranges.length / 2} ranges`);
