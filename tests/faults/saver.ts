/** Saves one file again and again until it is killed: the child process of `killed-save.test.ts`. */
import { saveAtomically } from '../../electron/files';

const path = process.argv[2];
if (!path) throw new Error('usage: saver <file>');
for (let n = 1; ; n++) {
  await saveAtomically(path, new Uint8Array(200_000).fill(n % 256));
  process.stdout.write(`${n}\n`);
}
