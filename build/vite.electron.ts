/** The shell: main as one ES module, preload as one CommonJS file (a sandboxed preload can be nothing else). */
import { resolve } from 'node:path';
import { defineConfig } from 'vite';

const root = resolve(import.meta.dirname, '..');

/** `preload` or `main`, by vite's --mode. */
export default defineConfig(({ mode }) => {
  const preload = mode === 'preload';
  return {
    root,
    cacheDir: resolve(root, '.cache/vite-electron'),
    publicDir: false,
    ssr: { noExternal: true, external: ['electron'] },
    build: {
      ssr: resolve(root, `electron/${preload ? 'preload' : 'main'}.ts`),
      outDir: resolve(root, 'dist/electron'),
      emptyOutDir: false,
      target: 'node22',
      minify: false,
      reportCompressedSize: false,
      rolldownOptions: {
        external: ['electron', /^node:/],
        output: {
          format: preload ? 'cjs' : 'es',
          entryFileNames: preload ? 'preload.cjs' : 'main.js',
          codeSplitting: false,
        },
      },
    },
  };
});
