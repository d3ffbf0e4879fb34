/** The settlement before and after it is issued, read back from the paper. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { paperIds, papers } from '#shared/forms/layout/papers';
import type { PrintOptions } from '#shared/forms/layout/spec';
import { settlement } from '#shared/forms/settlement';
import { jobToOrder } from '#shared/jobfile/events';
import type { OrderState } from '#shared/order/state';
import { renderPdf } from '../../../electron/cli/pdf';
import { goodCase, jobOf, rawCase } from '../jobfile/cases';
import { squeezed } from './pdfTools';

const folder = mkdtempSync(join(tmpdir(), 'settlement-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const { order, shop } = jobToOrder(goodCase('topographic'));
/** The same work with the office's entries, before 出结算单. */
const open: OrderState = {
  ...order,
  settlement: { adjustments: order.settlement.adjustments, paid: '10000' },
};

async function read(what: OrderState, more: Partial<PrintOptions> & { stated?: boolean } = {}) {
  const { stated, ...options } = more;
  const definition = settlement.build(
    { shop, order: what, ...(stated ? { stated } : {}) },
    { paper: 'A4', language: 'zh', printCount: 1, printedAt: '2026-03-18T09:00:00+08:00', ...options },
  );
  const title = definition.info?.title ?? '';
  const across = definition.watermark?.text;
  const path = join(folder, 'paper.pdf');
  writeFileSync(path, (await renderPdf(definition)).bytes);
  const text = execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' });
  return { title, across, text: squeezed(text) };
}

describe('SV-08: a settlement that is not issued', () => {
  it.each(paperIds)('SV-08: %s: is a draft, has no number, and the same figures', async (paper) => {
    const { text, title, across } = await read(open, { paper });
    expect(title).toBe('草稿 未出单 工程结算单');
    expect(text).toContain('草稿未出单');
    // Laser paper has it across the page, needles can't print grey: there it stands before the shop's name.
    if (papers[paper].continuous) expect(text).toContain('【草稿未出单】');
    else expect(across).toBe('草稿 未出单');
    expect(text).not.toContain('JS-');
    expect(text).not.toContain('编号：CH-2026-0012');
    // The order it is about is still named, among the fields.
    expect(text).toMatch(/任务单号CH-2026-0012/);
    for (const figure of ['44,387.60', '-500.00', '43,887.60', '33,887.60']) expect(text).toContain(figure);
    expect(text).toContain('人民币肆万叁仟捌佰捌拾柒元陆角整');
  });

  it('SV-08: the date meant for it is printed when there is one, never the day the order was issued', async () => {
    expect((await read(open)).text).not.toMatch(/日期：20\d\d/);
    const dated = { ...open, settlement: { ...open.settlement, date: '2026-03-20' } };
    expect((await read(dated)).text).toContain('日期：2026-03-20');
  });

  it('SV-08: issued, it has its number and is no draft', async () => {
    for (const paper of paperIds) {
      const { text, across } = await read(order, { paper });
      expect(text).toContain('JS-2026-0012');
      expect(text).not.toContain('草稿');
      expect(across).toBeUndefined();
    }
  });

  it('SV-08: a job file that states its settlement counts as issued, also without a number', async () => {
    const raw = rawCase('topographic');
    delete raw.settlement.number;
    const unnumbered = jobToOrder(jobOf(raw)).order;
    expect((await read(unnumbered, { stated: true })).text).not.toContain('草稿');
    expect((await read(unnumbered)).text).toContain('草稿未出单');
  });

  it('SV-08, SV-09a: a classified draft is both', async () => {
    const items = order.sheet.items.map((i) => (i.no === 2 ? { ...i, quantity: '30' } : i));
    const secret = { ...open, sheet: { ...open.sheet, items } };
    expect((await read(secret)).across).toBe('秘密 草稿 未出单');
    expect((await read(secret, { paper: '241x93' })).text).toContain('【秘密草稿未出单】');
  });

  it('a blank form is no draft', async () => {
    expect((await read({ ...open, number: '' })).text).not.toContain('草稿');
  });

  it('in English, too', async () => {
    const { title } = await read(open, { language: 'en' });
    expect(title).toBe('DRAFT, not issued Settlement');
  });
});
