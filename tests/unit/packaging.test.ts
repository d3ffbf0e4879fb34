/** The installer configuration against electron-builder's own schema, and the promises it must keep. */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const read = (path: string) => JSON.parse(readFileSync(join(root, path), 'utf8'));
const config = read('build/electron-builder.json');
const isValid = new Ajv({ strict: false, allErrors: true, logger: false }).compile(
  read('node_modules/app-builder-lib/scheme.json'),
);

describe('packaging', () => {
  test('follows electron-builder’s schema', () => {
    expect(isValid(config), JSON.stringify(isValid.errors)).toBe(true);
  });

  test.each([
    ['a key that does not exist', { ...config, fuses: config.electronFuses }],
    ['a misspelt fuse', { ...config, electronFuses: { ...config.electronFuses, runAsnode: false } }],
    ['a target of the wrong kind', { ...config, linux: { ...config.linux, target: [7] } }],
  ])('the schema refuses %s', (_what, wrong) => {
    expect(isValid(wrong)).toBe(false);
  });

  test('fuses: no Node by the back door, only our asar', () => {
    expect(config.electronFuses).toMatchObject({
      runAsNode: false,
      enableCookieEncryption: true,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
    });
    expect(config.asar).toBe(true);
  });

  test('ships the build only: no sources, no packages', () => {
    const taken = config.files.filter((pattern: string) => !pattern.startsWith('!'));
    expect(taken.every((pattern: string) => /^(dist\/|package\.json$)/.test(pattern))).toBe(true);
    expect(config.files).toContain('!node_modules/**/*');
    expect(read('package.json').main).toBe('dist/electron/main.js');
  });

  test('installers for the three systems, Chinese first, data kept on uninstall', () => {
    expect(config.win.target[0].target).toBe('nsis');
    expect(config.nsis.installerLanguages[0]).toBe('zh_CN');
    expect(config.nsis.deleteAppDataOnUninstall).toBe(false);
    expect(config.mac.target[0].target).toBe('dmg');
    expect(config.linux.target).toEqual(['AppImage', 'deb']);
  });

  test('the icon is there, a PNG of at least 512 pixels', () => {
    const path = join(root, config.icon);
    expect(existsSync(path)).toBe(true);
    const png = readFileSync(path);
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect(png.readUInt32BE(16)).toBeGreaterThanOrEqual(512);
    expect(png.readUInt32BE(20)).toBe(png.readUInt32BE(16));
  });
});
