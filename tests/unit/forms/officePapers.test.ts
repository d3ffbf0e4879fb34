/** Inspection and delivery receipt, read back from the paper; when each may be made; what none of them shows. */
import { writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { formRefusals, formsFor, refusalLine, showsMoney } from '#shared/forms/allowed';
import { archiveRegister } from '#shared/forms/archiveRegister';
import { blankForms } from '#shared/forms/blank';
import { paperIds } from '#shared/forms/layout/papers';
import { jobToOrder } from '#shared/jobfile/events';
import type { OrderState } from '#shared/order/state';
import { renderPdf } from '../../../electron/cli/pdf';
import { goodCase, jobOf, rawCase } from '../jobfile/cases';
import { bindAll, order } from '../order/bench';
import { expectWhole, lineWith, readBlank, readForm, shop } from './formTools';
import { folder, run } from './pdfTools';

describe('inspection', () => {
  it('SV-05: the field supervisor’s signature, then the office supervisor’s, each with its time', async () => {
    const open = await readForm('inspection', order('control', 'finishField').order);
    expect(open.page[0]!.match(/签字：/g)).toHaveLength(2);
    expect(open.text).not.toContain('房产管理');
    const half = await readForm('inspection', order('control', 'inspectField').order);
    expect(half.page[0]!.match(/签字：/g)).toHaveLength(1);
    expect(lineWith(half, '控制点')).toMatch(/控制点 点 6 6 外业检查合格/);
    const whole = await readForm('inspection', order('control', 'inspectOffice').order);
    expect(whole.page[0]).not.toContain('签字：');
    expect(whole.text).toMatch(/外业主管（检查验收）内业主管（认定）赵国强李静/);
    expect(lineWith(whole, '控制点')).toMatch(/ 合格$/);
  });

  it('SV-06a: property surveys have the property manager beside the office supervisor', async () => {
    const b = order('property', 'inspectOffice');
    const open = await readForm('inspection', b.order);
    expect(open.text).toContain('房产管理（共同认定）');
    expect(lineWith(open, '控制点')).toMatch(/外业检查合格$/);
    b.do('fang', { do: 'act', act: 'inspectProperty' });
    const done = await readForm('inspection', b.order);
    expect(done.text).toContain('方华');
    expect(lineWith(done, '控制点')).toMatch(/ 合格$/);
  });

  it('SV-05: sent back with the reason and the items; the signature that fell is named; mended and seen again', async () => {
    const b = order('control', 'inspectField').later(2);
    b.do('li', { do: 'sendBack', act: 'inspectOffice', reason: 'G3 闭合差超限', items: [1] });
    const back = await readForm('inspection', b.order);
    expect(lineWith(back, 'G3')).toContain('G3 闭合差超限（退回第 1 项）');
    expect(lineWith(back, '控制点')).toMatch(/退回$/);
    expect(lineWith(back, '地形图')).not.toMatch(/退回/);
    expect(back.text).toMatch(/已作废的签字：外业主管赵国强2026-03-02.*的签字，2026-03-02作废：G3闭合差超限/);

    b.later(24).signPart('sun').log('sun');
    b.do('sun', { do: 'act', act: 'finishField', lead: 'sun' });
    b.later(24).do('zhao', { do: 'act', act: 'inspectField', note: '已复测合格' });
    b.do('li', { do: 'act', act: 'inspectOffice' });
    const mended = await readForm('inspection', b.order);
    expect(lineWith(mended, 'G3')).toMatch(/2026-03-03 2026-03-04 合格/);
    expect(lineWith(mended, '已复测合格')).toMatch(/^2 .*— 合格$/);
    expect(mended.text).toContain('外业主管赵国强2已复测合格—合格2026-03-04');
    expect(lineWith(mended, '控制点')).toMatch(/ 合格$/);
  });
});

describe('delivery receipt', () => {
  it('the last version of each deliverable, copies added up, bound, called, consented, received', async () => {
    const b = order('control', 'produce');
    b.do('chen', { do: 'keepDeliverable', name: '地形图', kind: 'drawing', version: '1.1', copies: 4 });
    b.do('chen', { do: 'keepDeliverable', name: '技术报告', kind: 'report', version: '1.0', copies: 3 });
    b.do('li', { do: 'act', act: 'approve' });
    b.do('liu', { do: 'act', act: 'settle' });
    b.do('liu', bindAll(b.order));
    b.do('zhou', { do: 'act', act: 'consent' });
    b.do('liu', { do: 'act', act: 'callClient', handover: { calledWith: '王建军' } });
    b.do('liu', { do: 'act', act: 'deliver', hand: { by: '王建军' } });
    b.do('liu', { do: 'act', act: 'archive', handover: { shelfMark: '甲-3-12' } });
    const form = await readForm('delivery-receipt', b.order);
    expect(lineWith(form, '1.1')).toBe('1 地形图 图纸 1.1 4 装订、盖章 4');
    expect(lineWith(form, '技术报告')).toBe('2 技术报告 报告 1.0 3 装订、盖章 3');
    expect(lineWith(form, '合计')).toBe('合计 7');
    for (const text of ['已装订、已盖章', '通知甲方', '王建军', '甲-3-12', '周长海', '刘敏'])
      expect(form.text).toContain(text);
    expect(form.page[0]).not.toContain('签字：');
    expect(form.text).not.toContain('不得交出');
  });

  it('SV-09: form, secrecy, number, what was bound and stamped, and the file by its hash', async () => {
    const b = order('control', 'produce');
    b.do('chen', {
      do: 'keepDeliverable',
      name: '地形图',
      kind: 'drawing',
      version: '1.1',
      copies: 2,
      form: 'disc',
      secrecy: 'internal',
      number: 'JC-15',
      file: { hash: 'abcdef0123456789'.repeat(4), name: 'a.dwg', type: 'x', size: 9 },
    });
    b.do('li', { do: 'act', act: 'approve' });
    b.do('liu', { do: 'act', act: 'settle' });
    const line = { name: '地形图', version: '1.1', copies: 2, bound: false, stamped: true };
    b.do('liu', { do: 'act', act: 'bind', binding: [line] });
    for (const paper of paperIds) {
      const form = await readForm('delivery-receipt', b.order, { paper });
      for (const text of ['光盘', '盖章2', 'abcdef012345', 'JC-15', '内部', '已装订、已盖章'])
        expect(form.text, paper).toContain(text);
      expect(form.text).not.toContain('abcdef0123456');
    }
    b.do('chen', { do: 'keepDeliverable', name: '地形图', kind: 'drawing', version: '1.2', copies: 2 });
    expect((await readForm('delivery-receipt', b.order)).text).toContain('作废：装订盖章后成果有变');
  });

  it('SV-09: before the consent it has a line for the leader and says that nothing leaves', async () => {
    const form = await readForm('delivery-receipt', order('control', 'bind').order);
    expect(form.text).toContain('公司领导同意签字之前，成果不得交出。');
    expect(form.page[0]!.match(/签字：/g)).toHaveLength(3);
    // Before anything is drawn it lists what the sheet promises.
    const promised = await readForm('delivery-receipt', jobToOrder(goodCase('topographic')).order);
    expect(lineWith(promised, 'DWG')).toMatch(/1:500 数字线划图（DWG） 1$/);
  });
});

describe('archive register', () => {
  it('lists by shelf mark what the screen lists, page after page', async () => {
    const lines = Array.from({ length: 60 }, (_, n) => ({
      shelfMark: `A-03-${60 - n}`,
      number: `CH-2026-${String(n + 1).padStart(4, '0')}`,
      client: '要庄乡人民政府',
      project: '要庄乡地形图修测',
      deliverables: ['地形图 1.1', '技术报告 1.0 JC-15'],
      receivedBy: '王建军',
      deliveredOn: '2026-03-20',
      archivedOn: n === 0 ? '' : '2026-03-21',
    }));
    const source = { shop, date: '2026-04-01', range: '已存档', lines };
    const pdf = await renderPdf(
      archiveRegister.build(source, {
        paper: 'A4',
        language: 'zh',
        printCount: 1,
        printedAt: '2026-04-01T01:00:00Z',
      }),
    );
    const file = `${folder}/archive-register.pdf`;
    writeFileSync(file, pdf.bytes);
    const pages = run('pdftotext', ['-layout', file, '-']).split('\f').slice(0, -1);
    expect(pages.length).toBeGreaterThan(1);
    for (const page of pages) expect(page).toContain('柜号');
    const text = pages.join('');
    expect(text.indexOf('A-03-2 ')).toBeLessThan(text.indexOf('A-03-10 '));
    for (const word of ['档案目录', '已存档', 'CH-2026-0060', '王建军', '2026-03-21'])
      expect(text).toContain(word);
  });
});

describe('when a form may be made', () => {
  const refused = (o: OrderState, form: string) => refusalLine(o, formRefusals(o, form));

  it('SV-09: received without the leader’s consent is no receipt', () => {
    const raw = rawCase('topographic');
    raw.delivery = { receivedBy: '王建军', receivedAt: '2026-03-20T09:00:00+08:00' };
    expect(refused(jobToOrder(jobOf(raw)).order, 'delivery-receipt')).toEqual({
      refused: 'SV-09',
      why: '还缺：同意交付。',
    });
    raw.delivery.consentBy = '周长海';
    raw.delivery.consentAt = '2026-03-19T09:00:00+08:00';
    expect(refused(jobToOrder(jobOf(raw)).order, 'delivery-receipt')).toBeUndefined();
  });

  it('SV-04c: no sheet of a stake-out in another control system than asked for', () => {
    const { order: o } = jobToOrder(goodCase('stakeout'));
    expect(refused(o, 'stakeout-sheet')).toBeUndefined();
    const other = { ...o, stakeout: { ...o.stakeout!, controlSystem: 'CGCS2000' } };
    expect(refused(other, 'stakeout-sheet')).toMatchObject({
      refused: 'SV-04c',
      why: expect.stringContaining('施工坐标系'),
    });
    expect(refused(other, 'field-log')).toBeUndefined();
  });

  it('only stake-outs have a stake-out sheet', () => {
    expect(formsFor(order('stakeout').order)).toContain('stakeout-sheet');
    expect(formsFor(order('control').order)).not.toContain('stakeout-sheet');
  });
});

it('PM: no form but the settlement shows a price', async () => {
  const { order: o } = jobToOrder(goodCase('topographic'));
  for (const form of formsFor(o).filter((f) => !showsMoney(f)))
    expect((await readForm(form, o)).text, form).not.toMatch(/26,?800|1,?200\.00|3,?500|33,687/);
});

/** The first caption of each form's hands. */
const firstHand: Record<string, string> = {
  'task-sheet': '签发（办公室）',
  'departure-checklist': '外业组长（检查）',
  'field-log': '外业组长（记录）',
  'stakeout-sheet': '外业组长（放线）',
  'field-signoff': '甲方代表',
  inspection: '外业主管（检查验收）',
  'quantity-table': '统计（办公室）',
  settlement: '编制（办公室）',
  'delivery-receipt': '公司领导（同意交付）',
  'change-request': '主管批准',
};

describe.each(paperIds)('on %s', (paper) => {
  const { order: done } = jobToOrder(goodCase('stakeout'));

  it.each([...blankForms('survey'), 'change-request'])(
    '%s, filled and empty: inside the margins, hands not alone',
    async (form) => {
      for (const made of [await readForm(form, done, { paper }), await readBlank(form, { paper })])
        expectWhole(made, paper, firstHand[form]!);
    },
  );
});
