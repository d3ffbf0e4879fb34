/** Photos on the field log and the sign-off, read back from the paper. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { toBase64 } from '#shared/forms/layout/base64';
import { type Pictures, photosOn } from '#shared/forms/photos';
import type { Photo } from '#shared/order/photo';
import type { OrderState } from '#shared/order/state';
import { type Bench, lead, order } from '../order/bench';
import { lineWith, readForm } from './formTools';
import { folder, print, run, twoFields } from './pdfTools';

/** A real JPEG: a page of ours, photographed by pdftoppm. `upright` as a phone is held. */
async function jpeg(upright: boolean): Promise<string> {
  const { file } = await print([twoFields], { paper: upright ? 'A4' : 'A5L' });
  run('pdftoppm', ['-r', '40', '-jpeg', '-singlefile', file, `${folder}/shot-${upright}`]);
  return `data:image/jpeg;base64,${toBase64(readFileSync(`${folder}/shot-${upright}.jpg`))}`;
}

const photo = (n: number, more: Partial<Photo> = {}): Photo => ({
  hash: n.toString(16).padStart(64, '0'),
  takenAt: `2026-03-02T01:${String(n).padStart(2, '0')}:00Z`,
  timeFrom: 'exif',
  by: '孙浩',
  note: `阀门井 J${n}`,
  width: 1600,
  height: 1131,
  ...more,
});
const upright = { width: 1131, height: 1600 };

function withPhotos(photos: Photo[]): Bench {
  const b = order('control', 'depart');
  b.do('sun', {
    do: 'keepLog',
    lead: 'sun',
    date: '2026-03-02',
    crew: [lead('sun').name],
    items: [{ no: 1, quantity: '6' }],
    photos,
  });
  return b;
}
async function pictures(photos: readonly Photo[]): Promise<Pictures> {
  const [flat, tall] = [await jpeg(false), await jpeg(true)];
  return Object.fromEntries(photos.map((p) => [p.hash, { image: p.height > p.width ? tall : flat }]));
}
const read = (form: string, state: OrderState, here: Pictures | undefined, more = {}) =>
  readForm(form, state, more, here ? { pictures: here } : {});
/** Which page each picture is on. */
const drawn = (file: string): number[] =>
  run('pdfimages', ['-list', file])
    .split('\n')
    .slice(2)
    .filter((l) => / jpeg /.test(l))
    .map((l) => Number(l.trim().split(/\s+/)[0]));

describe('photos of a log', () => {
  it('are printed two beside each other, each over its own caption, none parted from it', async () => {
    const photos = Array.from({ length: 9 }, (_, n) => photo(n + 1, n % 4 === 2 ? upright : {}));
    const { order: state } = withPhotos(photos);
    for (const paper of ['A4', 'A5L'] as const) {
      const form = await read('field-log', state, await pictures(photos), { paper });
      const pages = drawn(form.file);
      expect(pages, paper).toHaveLength(9);
      for (const [at, p] of photos.entries()) {
        const page = form.page[pages[at]! - 1]!;
        expect(page, `${paper} ${p.note}`).toContain(p.note);
      }
      expect(lineWith(form, '阀门井 J1')).toContain('阀门井 J2');
      expect(lineWith(form, '阀门井 J1')).toMatch(/1\. 2026-03-02 09:01 孙浩 阀门井 J1/);
      expect(form.text).toContain('现场照片（9张）');
      // They stand behind the signature of the log.
      expect(form.text.indexOf('现场照片')).toBeGreaterThan(form.text.indexOf('外业组长（记录）'));
    }
  });

  it('a long note wraps under its own picture', async () => {
    const photos = [photo(1, { note: '供水管线阀门井'.repeat(20) }), photo(2)];
    const form = await read('field-log', withPhotos(photos).order, await pictures(photos));
    expect(form.text).toContain('供水管线阀门井'.repeat(20).slice(0, 10));
    expect(drawn(form.file)).toEqual([1, 1]);
  });

  it('on continuous paper there is a list with times and no picture', async () => {
    const photos = [photo(1), photo(2, { timeFrom: 'file' })];
    const here = Object.fromEntries(photos.map((p) => [p.hash, { image: '' }]));
    for (const paper of ['241x140', '241x93'] as const) {
      const form = await read('field-log', withPhotos(photos).order, here, { paper });
      expect(drawn(form.file)).toEqual([]);
      expect(lineWith(form, '阀门井 J1')).toBe('1 2026-03-02 09:01 孙浩 阀门井 J1');
      expect(lineWith(form, '阀门井 J2')).toContain('2026-03-02 09:02（文件时间）');
      expect(form.text).not.toContain('不在本机');
      expect(form.text).toContain('外业组长（记录）');
    }
    const spoiled = { [photo(1).hash]: { fault: 'changed' as const } };
    const told = await read('field-log', withPhotos([photo(1)]).order, spoiled, { paper: '241x140' });
    expect(told.text).toContain('照片内容与存入时不符');
  });

  it('one that is not here, one that was changed and one that can’t be drawn say so in their box', async () => {
    const photos = [photo(1), photo(2), photo(3)];
    const here: Pictures = {
      [photos[1]!.hash]: { fault: 'changed' },
      [photos[2]!.hash]: { image: 'data:image/jpeg;base64,AAAA' },
    };
    const form = await read('field-log', withPhotos(photos).order, here);
    expect(form.text).toContain('照片不在本机');
    expect(form.text).toContain('照片内容与存入时不符');
    expect(form.text).toContain('照片打不开');
    expect(drawn(form.file)).toEqual([]);
    for (const p of photos) expect(form.page.join('')).toContain(p.note);
    const bare = await read('field-log', withPhotos(photos).order, undefined);
    expect(bare.text.match(/照片不在本机/g)).toHaveLength(3);
  });

  it('a log without photos is the paper it was', async () => {
    const form = await read('field-log', withPhotos([]).order, undefined);
    expect(form.text).not.toContain('照片');
  });
});

describe('photos of a sign-off', () => {
  const signed = (photos: Photo[]) => {
    const b = order('control', 'depart');
    const items = [1, 2].map((no) => ({ no, quantity: '1' }));
    b.do('sun', { do: 'signOff', items, capacity: 'client', by: '王建军', photos });
    return b.order;
  };
  it('SV-04a: stand at its end, each once, however many items were signed with them', async () => {
    const photos = [photo(1), photo(2, upright)];
    const state = signed(photos);
    expect(photosOn('field-signoff', state)).toEqual(photos);
    expect(photosOn('field-log', state)).toEqual([]);
    expect(photosOn('settlement', state)).toEqual([]);
    const form = await read('field-signoff', state, await pictures(photos));
    expect(drawn(form.file)).toHaveLength(2);
    expect(form.text.indexOf('现场照片（2张）')).toBeGreaterThan(form.text.indexOf('甲方代表'));
  });
});
