/** The tuned engine draws what pdfmake draws, with less. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PageContent } from '#shared/forms/engine/content';
import { composed } from '#shared/forms/engine/fonts';
import type { KitRun } from '#shared/forms/engine/pdfkit';
import { sample, tune } from '#shared/forms/engine/tune';
import { FONT, sheet } from '#shared/forms/layout/sheet';
import { fontFiles, wholeForm } from './pdfTools';

const contentOf = (...ops: string[]): string => {
  const page = new PageContent((fill, stroke) => page.raw(`opacity ${fill} ${stroke}`));
  for (const op of ops) {
    const [x, y, name] = op.split(' ');
    if (name === 'm') page.moveTo(Number(x), Number(y));
    else if (name === 'l') page.lineTo(Number(x), Number(y));
    else page.add(op);
  }
  return page.end();
};

describe('a page without repetition', () => {
  it('one rule where cells touch, whatever was drawn between, and the pen set once', () => {
    const pen = ['0.5 w', '[] 0 d', '0 j', '0 J', '/DeviceRGB CS', '0 0 0 SCN'];
    const line = (from: string, to: string) => [...pen, `${from} m`, `${to} l`, 'S'];
    const drawn = contentOf(
      ...line('10 5', '20 5'),
      ...line('10 5', '10 9'),
      ...line('20 5', '30 5'),
      ...line('10 8.5', '10 12'),
      ...line('40 5', '50 5'),
    );
    expect(drawn).toBe(
      ['0.5 w', '/DeviceRGB CS', '0 0 0 SCN', '10 5 m 30 5 l', '40 5 m 50 5 l', '10 5 m 10 12 l', 'S'].join(
        '\n',
      ),
    );
  });

  it('a shift around words is added to them; a save around other things stays', () => {
    const page = new PageContent(() => {});
    for (const op of ['q', '1 0 0 1 0 2.5 cm']) page.add(op);
    page.text('/F1 9 Tf', 10, 20, 9, '<0001>');
    for (const op of ['Q', 'q', '0 1 -1 0 3 4 cm', '/I1 Do', 'Q']) page.add(op);
    expect(page.end()).toBe('BT /F1 9 Tf 1 0 0 -1 10 22.5 Tm <0001> Tj ET\nq\n0 1 -1 0 3 4 cm\n/I1 Do\nQ');
  });

  it('words that follow one another are one run; kerning between them stays', () => {
    const page = new PageContent(() => {});
    page.text('/F1 9 Tf', 10, 20, 9, '<0001>');
    page.text('/F1 9 Tf', 19, 20, 9, '<0002>40<0003>');
    page.text('/F1 9 Tf', 28, 20, 9, '<0004>');
    page.text('/F1 9 Tf', 50, 20, 9, '<0005>');
    expect(page.end()).toBe(
      'BT /F1 9 Tf 1 0 0 -1 10 20 Tm [<00010002>40<00030004>] TJ ET\nBT 1 0 0 -1 50 20 Tm <0005> Tj ET',
    );
  });

  it('what was set inside a save does not hold after it', () => {
    const red = '1 0 0 scn';
    const black = '0 0 0 scn';
    const drawn = contentOf(
      black,
      ...['q', '2 0 0 2 0 0 cm', red, '0 0 1 1 re', 'f', 'Q'],
      ...['1 1 1 1 re', 'f', 'q', red, 'Q', '2 2 1 1 re', 'f'],
    );
    expect(drawn.split('\n').filter((op) => /scn|re|[qQ]/.test(op))).toEqual([
      'q',
      red,
      '0 0 1 1 re',
      'Q',
      black,
      '1 1 1 1 re',
      '2 2 1 1 re',
    ]);
  });

  it('a light line under black words is drawn before them', () => {
    const page = new PageContent(() => {});
    for (const op of ['0.5 0.5 0.5 SCN', '0 0 0 scn']) page.add(op);
    page.moveTo(0, 0);
    page.lineTo(9, 0);
    page.stroke();
    page.text('/F1 9 Tf', 0, 0, 9, '<0001>');
    const drawn = page.end();
    expect(drawn.indexOf('S\n')).toBeLessThan(drawn.indexOf('BT'));
  });
});

it('a path that is more than a level line is drawn as it came, in its place', () => {
  expect(contentOf('0 0 m', '5 5 l', '9 0 l', 'h', 'S', '0 0 m', '5 5 l', 'S')).toBe(
    ['0 0 m', '5 5 l', '9 0 l', 'h', 'S', '0 0 m', '5 5 l', 'S'].join('\n'),
  );
});

it('a figure put together from its pairs of digits is what the font would make of it', async () => {
  const { create } = createRequire(import.meta.url)('fontkit');
  for (const file of fontFiles) {
    const font = create(readFileSync(file));
    const plain = (run: KitRun) => run.glyphs.map((g, at) => [g.id, run.positions[at]!.xAdvance]);
    const kept = new Map<string, KitRun>();
    const run = (part: string): KitRun => {
      const there = kept.get(part) ?? font.layout(part);
      kept.set(part, there);
      return there;
    };
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9.,-]{3,14}$/), (text) => {
        const made = composed(text, run);
        expect(made && plain(made)).toEqual(plain(font.layout(text)));
        expect(made?.advanceWidth).toBe(font.layout(text).advanceWidth);
      }),
      { numRuns: 400 },
    );
  }
});

describe('the same paper', () => {
  const folder = mkdtempSync(join(tmpdir(), 'engine-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const pdfmake = createRequire(import.meta.url)('pdfmake');
  const stroke =
    'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

  const made = async (): Promise<Uint8Array> => {
    const definition = sheet({
      head: {
        shop: '冀测测绘服务部',
        title: '工程结算单',
        number: 'JS-2026-0012',
        qr: 'duijie:JS-2026-0012',
      },
      blocks: [
        ...wholeForm(60),
        {
          kind: 'signatures',
          slots: [
            {
              caption: '甲方',
              signed: { name: '王建军', at: '2026-03-05 17:20', image: stroke, void: true },
            },
          ],
        },
        {
          kind: 'drawing',
          svg: '<svg viewBox="0 0 90 30"><path d="M1 1 L80 20" stroke="red"/></svg>',
          ratio: 3,
          height: 60,
        },
      ],
      options: { paper: 'A4', language: 'zh', printCount: 2, printedAt: '2026-03-18T09:00:00+08:00' },
      watermark: '秘密',
    });
    return pdfmake.createPdf(definition).getBuffer();
  };
  let before: Uint8Array;
  let after: Uint8Array;
  beforeAll(async () => {
    const [normal, bold] = ['r.ttf', 'b.ttf'];
    pdfmake.virtualfs.writeFileSync(normal, readFileSync(fontFiles[0]!));
    pdfmake.virtualfs.writeFileSync(bold, readFileSync(fontFiles[1]!));
    pdfmake.addFonts({ [FONT]: { normal, bold, italics: normal, bolditalics: bold } });
    pdfmake.setLocalAccessPolicy(() => false);
    pdfmake.setUrlAccessPolicy(() => false);
    before = await made();
    tune(await pdfmake.createPdf(sample(FONT)).getStream(), FONT);
    // The second one is made with what the first has left in the caches.
    await made();
    after = await made();
    writeFileSync(join(folder, 'before.pdf'), before);
    writeFileSync(join(folder, 'after.pdf'), after);
  });

  it('has the same words in the same places', () => {
    const words = (name: string) =>
      execFileSync('pdftotext', ['-bbox', join(folder, `${name}.pdf`), '-'])
        .toString()
        .replace(/\d+\.\d+/g, (n) => Number(n).toFixed(1));
    expect(words('after')).toBe(words('before'));
  });

  it('looks the same, dot for dot but for the last shade of grey', () => {
    // Without a root for file names, pdftoppm writes every page to its output.
    const dots = (name: string) =>
      execFileSync('pdftoppm', ['-r', '80', '-gray', join(folder, `${name}.pdf`)], { maxBuffer: 2 ** 28 });
    const [a, b] = [dots('before'), dots('after')];
    expect(a.length).toBeGreaterThan(600 * 800);
    expect(b.length).toBe(a.length);
    let worst = 0;
    for (let i = 0; i < a.length; i++) worst = Math.max(worst, Math.abs(a[i]! - b[i]!));
    expect(worst).toBeLessThanOrEqual(24);
  });

  it('is smaller', () => {
    expect(after.length).toBeLessThan(before.length * 0.95);
  });
});
