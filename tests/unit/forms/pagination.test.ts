import { describe, expect, it } from 'vitest';
import { type Block, fields, notes, signatures } from '#shared/forms/layout/blocks';
import { type PaperId, paperIds } from '#shared/forms/layout/papers';
import { items, type Printed, print, slots, squeezed, twoFields, wholeForm } from './pdfTools';

/** Captions on one page, each once, and not alone there: a line of the table or its sum stands above them. */
function signaturesTogether(made: Printed, captions: readonly string[], beside: RegExp): void {
  const having = made.page.filter((page) => captions.some((caption) => page.includes(caption)));
  expect(having).toHaveLength(1);
  const page = having[0]!;
  for (const caption of captions) expect(page).toContain(caption);
  expect(page).toMatch(beside);
  expect(page.match(/签字/g)).toHaveLength(captions.length);
}

const captions = slots.map((slot) => slot.caption);
const allNames = (count: number) =>
  Array.from({ length: count }, (_, at) => `项目${String(at + 1).padStart(3, '0')}`);

describe('signature block', () => {
  const sweep: [PaperId, number[]][] = [
    ['A4', Array.from({ length: 60 }, (_, at) => at + 1)],
    ['A5L', Array.from({ length: 24 }, (_, at) => at + 1)],
    ['241x140', Array.from({ length: 24 }, (_, at) => at + 1)],
    ['241x93', Array.from({ length: 20 }, (_, at) => at + 1)],
  ];
  it.each(sweep)('%s: never alone, never split, no line lost', async (paper, counts) => {
    let before = 0;
    for (const count of counts) {
      const made = await print(wholeForm(count), { paper });
      signaturesTogether(made, captions, /项目\d\d\d|9,999\.00/);
      expect(made.page.join('').match(/项目\d\d\d/g)).toEqual(allNames(count));
      expect(made.page).toHaveLength(made.pages);
      // One item more may take one page more, never two, and never takes one back.
      expect(made.pages - before).toBeGreaterThanOrEqual(0);
      if (before) expect(made.pages - before).toBeLessThanOrEqual(1);
      before = made.pages;
    }
  });

  it('stays on the page while room is left', async () => {
    const made = await print(wholeForm(20));
    expect(made.pages).toBe(1);
  });

  it('takes the last box along where there is no table', async () => {
    const long = Array.from({ length: 34 }, (_, at) => [{ label: `栏目${at + 1}`, value: `内容${at + 1}` }]);
    for (let count = 26; count <= 34; count++) {
      const made = await print([fields(1, long.slice(0, count)), signatures(slots)]);
      signaturesTogether(made, captions, /内容\d+/);
    }
  });

  it.each(paperIds)('%s: more slots than a page holds are all there', async (paper) => {
    const many = Array.from({ length: 30 }, (_, at) => ({
      caption: `签认人${String(at + 1).padStart(2, '0')}号`,
    }));
    const made = await print([twoFields, items(3), signatures(many)], { paper });
    const text = made.page.join('');
    for (const { caption } of many) expect(text.split(caption)).toHaveLength(2);
  });

  it('alone in a form it prints as well', async () => {
    const made = await print([signatures(slots)]);
    for (const caption of captions) expect(made.page[0]).toContain(caption);
  });
});

describe('200 items', () => {
  it.each(paperIds)('%s: head of sheet and table on each page', async (paper) => {
    const made = await print(wholeForm(200), { paper });
    expect(made.pages).toBeGreaterThan(3);
    made.page.forEach((page, at) => {
      expect(page).toContain('冀测测绘服务部');
      expect(page).toContain('JS-2026-0012');
      expect(squeezed(page)).toContain('工程结算单');
      expect(squeezed(page)).toContain(`第${at + 1}页共${made.pages}页`);
      // A head wherever lines stand, and none over a page of sums and signatures alone.
      expect(page.match(/项目名称/g) ?? []).toHaveLength(/项目\d\d\d/.test(page) ? 1 : 0);
    });
    expect(made.page.join('').match(/项目\d\d\d/g)).toEqual(allNames(200));
  });
});

describe('text taller than a page', () => {
  const long = Array.from({ length: 3000 }, (_, at) => String.fromCodePoint(0x4e00 + (at % 900))).join('');
  const bodies: [string, Block[]][] = [
    ['in a table', [items(3, (no) => (no === 2 ? long : `项目00${no}`))]],
    ['in a table with signatures', [items(3, (no) => (no === 3 ? long : `项目00${no}`)), signatures(slots)]],
    ['in a box', [fields(2, [[{ label: '技术要求', value: long }]]), signatures(slots)]],
    ['in notes', [items(2), notes([long], { title: '说明' }), signatures(slots)]],
  ];
  it.each(bodies)('%s goes on over pages; no character is lost', async (_, body) => {
    for (const paper of ['A4', '241x93'] as const) {
      const made = await print(body, { paper });
      const want = new Map<string, number>();
      for (const char of long) want.set(char, (want.get(char) ?? 0) + 1);
      const text = made.page.join('');
      let lost = 0;
      for (const [char, times] of want) if (text.split(char).length - 1 < times) lost += 1;
      expect(lost).toBe(0);
    }
  });
});
