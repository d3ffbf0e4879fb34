import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanName, numberedName } from '../../../electron/names';

describe('file names', () => {
  test.each([
    ['CH-2026-0001-结算单.pdf', 'CH-2026-0001-结算单.pdf'],
    ['a/b\\c:d*e?f"g<h>i|j.pdf', 'a_b_c_d_e_f_g_h_i_j.pdf'],
    ['con.pdf', '_con.pdf'],
    ['LPT1', '_LPT1'],
    ['com¹.tar.gz', '_com¹.tar.gz'],
    ['aux .pdf', '_aux.pdf'],
    ['console.pdf', 'console.pdf'],
    ['..', '未命名'],
    ['.hidden', 'hidden'],
    ['单子. . ', '单子'],
    ['invoice\u202Efdp.exe', 'invoicefdp.exe'],
    ['tab\tand\0nul.pdf', 'tab_and_nul.pdf'],
    ['', '未命名'],
  ])('%j → %j', (given, clean) => {
    expect(cleanName(given)).toBe(clean);
  });

  test('long names are cut between characters and keep their extension', () => {
    const long = cleanName(`${'测🗺'.repeat(100)}.pdf`);
    expect(Buffer.byteLength(long)).toBeLessThanOrEqual(200);
    expect(long).toMatch(/^(测🗺)+测?\.pdf$/u);
  });

  test('any text at all gives a name every system takes, and cleaning twice changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (given) => {
        const name = cleanName(given);
        expect(name).not.toMatch(/[<>:"/\\|?*]|[\s.]$|^\./);
        expect(Buffer.byteLength(name)).toBeLessThanOrEqual(210);
        expect(name.length).toBeGreaterThan(0);
        expect(cleanName(name)).toBe(name);
      }),
    );
  });

  test('a number goes before the extension', () => {
    expect(numberedName('a.pdf', 2)).toBe('a (2).pdf');
    expect(numberedName('a', 3)).toBe('a (3)');
  });
});
