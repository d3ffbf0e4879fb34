/** The screens: one web app, used by both shells. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const root = resolve(import.meta.dirname, '..');
const { version } = JSON.parse(readFileSync(resolve(root, 'package.json'), 'utf8')) as { version: string };

/** Why: renderer/documents/excel/zipInPlace.ts. */
const zipInPlace = (): Plugin => ({
  name: 'zip-in-place',
  enforce: 'pre',
  resolveId: (source, importer) =>
    source === 'fflate' && importer?.includes('/write-excel-file/')
      ? resolve(root, 'renderer/documents/excel/zipInPlace.ts')
      : undefined,
});

export default defineConfig({
  root: resolve(root, 'renderer'),
  cacheDir: resolve(root, '.cache/vite'),
  base: './',
  publicDir: false,
  define: { 'import.meta.env.VITE_APP_VERSION': JSON.stringify(version) },
  plugins: [react(), zipInPlace()],
  worker: { format: 'es', plugins: () => [zipInPlace()] },
  build: {
    outDir: resolve(root, 'dist/renderer'),
    emptyOutDir: true,
    target: 'chrome140',
    // Loaded from this disk, never over a network: size warnings and preload hints would be noise.
    chunkSizeWarningLimit: 20_000,
    modulePreload: false,
    reportCompressedSize: false,
  },
});
