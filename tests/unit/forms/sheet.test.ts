import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromBase64, toBase64, utf8 } from '#shared/forms/layout/base64';
import { drawing, fields, lines, signatures } from '#shared/forms/layout/blocks';
import { drawable } from '#shared/forms/layout/images';
import { lineCount, splitTall } from '#shared/forms/layout/measure';
import { paperIds, papers } from '#shared/forms/layout/papers';
import { embedded, items, print, run, slots, squeezed, twoFields, wholeForm } from './pdfTools';

/** A half-transparent PNG. Chunk checksums are left out: readers of pictures don't look at them. */
function png(width: number, height: number, mend = (bytes: Uint8Array) => bytes, filter = 0): string {
  const chunk = (type: string, data: Uint8Array) => {
    const head = Buffer.alloc(8);
    head.writeUInt32BE(data.length);
    head.write(type, 4, 'latin1');
    return Buffer.concat([head, data, Buffer.alloc(4)]);
  };
  const size = Buffer.alloc(13);
  size.writeUInt32BE(width, 0);
  size.writeUInt32BE(height, 4);
  size.set([8, 6, 0, 0, 0], 8);
  const row = Buffer.concat([Buffer.from([filter]), Buffer.alloc(width * 4, 0x40)]);
  const packed = deflateSync(Buffer.concat(Array.from({ length: height }, () => row)));
  const bytes = Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', size),
    chunk('IDAT', mend(packed)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
  return `data:image/png;base64,${bytes.toString('base64')}`;
}

interface Word {
  from: number;
  to: number;
  top: number;
  text: string;
}

/** Words as poppler sees them, in points from the upper left corner of their page. */
function words(file: string): Word[] {
  const found = run('pdftotext', ['-bbox', file, '-']).matchAll(
    /<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="[\d.]+">(.*?)<\/word>/g,
  );
  return [...found].map(([, from, top, to, text]) => ({
    from: Number(from),
    to: Number(to),
    top: Number(top),
    text: text!,
  }));
}

describe('the file', () => {
  it('embeds its fonts as subsets', async () => {
    const { file } = await print(wholeForm(3));
    const rows = run('pdffonts', [file]).split('\n').slice(2).filter(Boolean);
    expect(rows).toHaveLength(2);
    for (const row of rows) expect(row).toMatch(/[A-Z]{6}\+NotoSansSC.*yes yes yes/);
  });

  it('carries its data, to the character', async () => {
    const data = { format: 'duijie-job/1', order: { number: 'CH-2026-0012', 名称: '要庄乡\u{2a6a5}👍 "é"' } };
    const { file } = await print(wholeForm(1), { data });
    expect(run('pdfdetach', ['-list', file])).toContain('duijie-job.json');
    expect(JSON.parse(embedded(file, 'duijie-job.json'))).toEqual(data);
  });

  it('is the same file for the same paper', async () => {
    const [one, two] = [await print(wholeForm(5), { data: 1 }), await print(wholeForm(5), { data: 1 })];
    expect(Buffer.compare(one.bytes, two.bytes)).toBe(0);
  });

  it('says what it is', async () => {
    const { file } = await print(wholeForm(1));
    const info = run('pdfinfo', [file]);
    expect(info).toMatch(/Title:\s+JS-2026-0012 工程结算单/);
    expect(info).toMatch(/Author:\s+冀测测绘服务部/);
  });
});

describe('the paper', () => {
  it.each(paperIds)('%s: size, and all texts inside the margins', async (paper) => {
    const made = await print(wholeForm(40), {
      paper,
      head: { qr: 'DJ:JS-2026-0012', shopLine: '东风中路 88 号' },
    });
    const { width, height, side } = papers[paper];
    const size = /Page size:\s+([\d.]+) x ([\d.]+)/.exec(run('pdfinfo', [made.file]))!;
    expect(Number(size[1])).toBeCloseTo(width, 1);
    expect(Number(size[2])).toBeCloseTo(height, 1);
    for (const { from, to, text } of words(made.file)) {
      expect(from, text).toBeGreaterThanOrEqual(side - 0.5);
      expect(to, text).toBeLessThanOrEqual(width - side + 0.5);
    }
  });

  it('names its plies on continuous paper only, and counts prints from the second on', async () => {
    const first = await print(wholeForm(1));
    const second = await print(wholeForm(1), { paper: '241x140', printCount: 2 });
    expect(first.page[0]).not.toMatch(/次打印|存根/);
    expect(squeezed(second.page[0]!)).toContain('第2次打印');
    expect(squeezed(second.page[0]!)).toMatch(/（白）存根.*（红）客户.*（黄）回单/);
  });

  it('is marked secret: across laser paper, in the head of continuous paper, whose needles print no grey', async () => {
    for (const paper of paperIds) {
      const made = await print(wholeForm(2), {
        paper,
        watermark: '秘密',
        head: { date: '2026-03-18', revision: 2 },
      });
      const text = squeezed(made.page.join(''));
      for (const word of ['JS-2026-0012', '2026-03-18', '冀测测绘服务部']) expect(text).toContain(word);
      if (papers[paper].head === 'full') expect(text).toContain('第2版');
      const grey = /\/ca 0\.\d/.test(Buffer.from(made.bytes).toString('latin1'));
      if (papers[paper].continuous) {
        expect(text.match(/【秘密】/g)).toHaveLength(made.pages);
        expect(grey).toBe(false);
      } else {
        expect(text.match(/[秘密]/g)).toHaveLength(2 * made.pages);
        expect(grey).toBe(true);
      }
    }
  });

  it('prints blank to fill in by hand', async () => {
    const columns = [{ key: 'name', title: '项目', width: 8, grow: 1 }] as const;
    const blank = await print([
      fields(2, [[{ label: '委托单位' }, { label: '电话' }]]),
      lines({ columns, rows: [], atLeast: 12 }),
      signatures(slots),
    ]);
    expect(blank.page).toHaveLength(1);
    expect(blank.page[0]).toContain('委托单位');
    expect(blank.page[0]!.match(/签字：/g)).toHaveLength(3);
    // 12 ruled rows: the signatures stand that much lower than with none.
    const at = (file: string) => words(file).find((word) => word.text.includes('甲方确认'))!.top;
    const none = await print([
      fields(2, [[{ label: '委托单位' }, { label: '电话' }]]),
      lines({ columns, rows: [], atLeast: 1 }),
      signatures(slots),
    ]);
    expect(at(blank.file) - at(none.file)).toBeGreaterThan(11 * papers.A4.blankRowHeight);
  });

  it.each<[string, string]>([
    [
      'Chinese',
      '河北雄安新区容东片区安置房及配套设施项目一标段施工图设计阶段工程勘察测量与地下管线探测技术服务（含补测修测、成果整理归档）',
    ],
    [
      'Latin letters and digits without a space',
      'ABCDEFGHIJ0123456789abcdefghijWWWWWWWWWWMMMMMMMMMM0123456789',
    ],
    ['mixed', 'GB/T14912-2017第3.2.1条:1:500,1:1000,1:2000外业数字测图规程ABCDEFGHIJKLMNOPQRSTUVWXYZ'],
  ])('wraps %s inside a narrow box', async (_, text) => {
    const narrow = { key: 'a', title: '名称', width: 6 } as const;
    const wide = { key: 'b', title: '备注', width: 6, grow: 1 } as const;
    const made = await print([lines({ columns: [narrow, wide], rows: [{ a: text, b: '右' }] })]);
    const { side, fontSize, padX, top, headHeight, height, bottom } = papers.A4;
    const edge = side + 6 * fontSize + 2 * padX + 1;
    const inCell = words(made.file).filter(
      (word) => word.from < edge && word.top > top + headHeight && word.top < height - bottom,
    );
    expect(inCell.length).toBeGreaterThan(5);
    for (const word of inCell) expect(word.to, word.text).toBeLessThanOrEqual(edge);
    // Closing marks never begin a line.
    for (const word of inCell) expect(word.text).not.toMatch(/^[，。；：、）》」]/);
    const kept = squeezed(made.page.join('')).split('');
    for (const char of new Set(squeezed(text)))
      expect(kept.filter((other) => other === char).length).toBeGreaterThanOrEqual(
        text.split(char).length - 1,
      );
  });

  it('long names in the head are made smaller, and the paper still has its head', async () => {
    for (const paper of paperIds) {
      const shop = '河北冀测地理信息工程技术服务有限公司保定市莲池区东风中路第一分公司';
      const made = await print(wholeForm(2), { paper, head: { shop, qr: 'DJ:JS-2026-0012' } });
      expect(made.pages).toBeLessThanOrEqual(2);
      expect(squeezed(made.page[0]!)).toContain(shop.slice(0, 8));
      expect(squeezed(made.page[0]!)).toContain('工程结算单');
    }
  });

  it('draws a vector sketch without room to spare', async () => {
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 100"><path d="M0 0L200 100"/></svg>';
    const made = await print([twoFields, drawing(svg, 2, 400), signatures(slots)], { paper: '241x93' });
    expect(made.page.join('')).toContain('甲方确认');
  });
});

describe('recorded signatures', () => {
  const signed = { name: '王建军', post: '甲方代表', at: '2026-03-05 17:20' };
  const drawn = (image: string) => [
    items(2),
    signatures([{ caption: '甲方确认', signed: { ...signed, image } }]),
  ];

  it('print as drawn, with name, post and time', async () => {
    const made = await print(drawn(png(120, 40)));
    expect(run('pdfimages', ['-list', made.file])).toMatch(/120\s+40/);
    for (const text of ['王建军（甲方代表）', '2026-03-05', '17:20']) expect(made.page[0]).toContain(text);
    expect(made.page[0]).not.toContain('签字：');
  });

  it('say so when what was signed has changed', async () => {
    const made = await print([
      items(1),
      signatures([{ caption: '甲方确认', signed: { ...signed, void: true } }]),
    ]);
    expect(made.page[0]).toContain('作废：签后内容已变');
  });

  it.each<[string, string]>([
    ['cut short', png(20, 20, (packed) => packed.subarray(0, packed.length - 8))],
    ['spoilt inside', png(20, 20, (packed) => packed.map((byte, at) => (at === 9 ? byte ^ 0xff : byte)))],
    [
      'off in its checksum',
      png(20, 20, (packed) => packed.map((byte, at) => byte ^ +(at === packed.length - 1))),
    ],
    ['filtered in a way there is not', png(20, 20, undefined, 64)],
    ['of 5000 pixels', png(5000, 1)],
    ['no picture', `data:image/png;base64,${Buffer.from('hello').toString('base64')}`],
    ['a file name', 'tests/README.md'],
    ['an address', 'http://127.0.0.1:1/a.png'],
  ])('a picture that is %s is replaced by the name; the paper is made', async (_, image) => {
    expect(drawable(image)).toBe(false);
    const made = await print(drawn(image));
    expect(run('pdfimages', ['-list', made.file]).split('\n').filter(Boolean)).toHaveLength(2);
    expect(made.page[0]!.match(/王建军/g)).toHaveLength(2);
  });
});

describe('text kept', () => {
  it('base64 and UTF-8 agree with Node', () => {
    fc.assert(
      fc.property(fc.uint8Array(), fc.string({ unit: 'binary' }), (bytes, text) => {
        expect(toBase64(bytes)).toBe(Buffer.from(bytes).toString('base64'));
        expect([...fromBase64(toBase64(bytes))]).toEqual([...bytes]);
        expect(Buffer.from(utf8(text)).toString()).toBe(Buffer.from(text).toString());
      }),
    );
  });

  it('a tall text is cut into pieces no taller than asked, and nothing is lost', () => {
    const letters = fc.string({
      unit: fc.constantFrom('测', '，', 'a', 'W', '1', ' ', '\n'),
      maxLength: 400,
    });
    fc.assert(
      fc.property(
        letters,
        fc.integer({ min: 3, max: 30 }),
        fc.integer({ min: 2, max: 9 }),
        (text, ems, most) => {
          const pieces = splitTall(text, ems, most);
          expect(squeezed(pieces.join(''))).toBe(squeezed(text));
          for (const piece of pieces) expect(lineCount(piece, ems)).toBeLessThanOrEqual(most);
        },
      ),
    );
  });
});
