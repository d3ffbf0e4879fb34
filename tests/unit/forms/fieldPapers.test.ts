/** Departure checklist and field log, read back from the paper. */
import { describe, expect, it } from 'vitest';
import { jobToOrder } from '#shared/jobfile/events';
import { goodCase } from '../jobfile/cases';
import { allLines, type Bench, goodCrew, lead, line, order } from '../order/bench';
import { lineWith, readBlank, readForm } from './formTools';

const checklist = (b: Bench, change: object) =>
  b.do('sun', { do: 'keepChecklist', lead: 'sun', lines: allLines, crew: goodCrew, ...change });

/** Item 1 for 孙浩, item 2 for 马超. */
function twoCrews(): Bench {
  const b = order('topographic', 'readSheet');
  b.do('zhao', {
    do: 'assign',
    assignments: [
      { item: 1, lead: lead('sun') },
      { item: 2, lead: lead('ma') },
    ],
  });
  for (const name of ['sun', 'ma'] as const) b.do(name, { do: 'act', act: 'accept', lead: name });
  return b;
}

describe('departure checklist', () => {
  it('SV-03b: every line with its result; a waiver prints with its reason and who gave it', async () => {
    const b = order('stakeout', 'accept');
    const waiver = { by: '赵国强', personId: 'zhao', reason: '改用小棱镜' };
    checklist(b, {
      lines: [
        ...allLines.filter((l) => l.kind !== 'pole' && l.kind !== 'battery'),
        line('pole', { ok: false, waiver }),
        line('battery', { ok: false, note: '两块亏电' }),
      ],
    });
    const form = await readForm('departure-checklist', b.order);
    expect(lineWith(form, '改用小棱镜')).toMatch(/跟踪杆 跟踪杆 不合格（豁免） 改用小棱镜/);
    expect(lineWith(form, '两块亏电')).toMatch(/不合格 两块亏电/);
    expect(form.text).toContain('跟踪杆：不合格，外业主管赵国强豁免，原因：改用小棱镜');
    expect(form.text).toContain('共11项，合格9项，豁免1项，不合格1项；完好率81.8%');
  });

  it('SV-03d: materials of a stake-out are on it as they were checked', async () => {
    const form = await readForm('departure-checklist', order('stakeout', 'depart').order);
    for (const what of ['油漆', '锤子', '木桩', '控制点钉子', '白灰'])
      expect(lineWith(form, ` ${what} `)).toMatch(new RegExp(`${what} 合格`));
  });

  it('SV-03e: each crew member’s acknowledgement by name', async () => {
    const b = order('control', 'accept');
    checklist(b, { crew: [...goodCrew, { name: '小周', rulesRead: true, gearWorn: false }] });
    const form = await readForm('departure-checklist', b.order);
    expect(lineWith(form, '田野')).toBe('2 田野 已读 齐全');
    expect(lineWith(form, '小周')).toBe('3 小周 已读 不齐');
  });

  it('the lead stands under it once departed, a line to sign on before', async () => {
    const before = await readForm('departure-checklist', order('control', 'accept').order);
    expect(before.page[0]).toContain('签字：');
    const after = await readForm('departure-checklist', order('control', 'depart').order);
    expect(after.page[0]).not.toContain('签字：');
    expect(after.text).toContain('外业组长（检查）孙浩');
  });

  it('SV-03b: not checked yet, it lists what has to be, the instruments of the sheet by name', async () => {
    const { sheet } = order('topographic').order;
    const survey = { ...sheet.survey!, instruments: ['GNSS 接收机 3 台'] };
    const form = await readForm('departure-checklist', order('topographic', 'assign', { survey }).order);
    expect(lineWith(form, 'GNSS')).toMatch(/仪器 GNSS 接收机 3 台 □合格 □不合格/);
    for (const kind of ['电池', '连接线', '三角架', '跟踪杆', '车辆']) expect(form.text).toContain(kind);
    expect(form.text).not.toContain('油漆');
    expect((await readForm('departure-checklist', order('stakeout', 'assign').order)).text).toContain('油漆');
  });

  it('one per lead, each on pages of their own with their own signature', async () => {
    const b = twoCrews();
    b.checklist('sun');
    for (const paper of ['A4', '241x140'] as const) {
      const form = await readForm('departure-checklist', b.order, { paper });
      const of = (name: string) => form.page.filter((p) => p.includes(name));
      expect(of('外业组长 孙浩').length + of('外业组长（检查）').length).toBeGreaterThan(0);
      const signed = form.page.filter((p) => p.includes('外业组长（检查）'));
      expect(signed).toHaveLength(2);
      const firstOfMa = form.page.findIndex((p) => /外业组长 +马超/.test(p));
      expect(firstOfMa).toBeGreaterThan(0);
      expect(form.page[firstOfMa]).not.toMatch(/外业组长 +孙浩/);
    }
  });
});

describe('field log', () => {
  it('SV-04b: a block for each day, the quantity of the day and so far', async () => {
    const form = await readForm('field-log', jobToOrder(goodCase('topographic')).order);
    const at = (word: string) => form.page.join('').indexOf(word);
    expect(at('2026-03-05 周四')).toBeLessThan(at('2026-03-09 周一'));
    expect(at('2026-03-09 周一')).toBeLessThan(at('2026-03-12 周四'));
    const rows = form.page
      .join('\n')
      .match(/1:500 地形图.*/g)!
      .map((r) => r.replace(/\s+/g, ' ').trim());
    expect(rows.map((r) => r.split('） ')[1])).toEqual(['km² 1.200 0.620 0.620', 'km² 1.200 0.637 1.257']);
    expect(form.text).toContain('孙浩、马超、田野');
    expect(form.text).toContain('漕河北岸新增临时道路，已补测');
  });

  it('SV-04b: each crew has its own; what several did on one item adds up', async () => {
    const b = twoCrews();
    const log = (name: 'sun' | 'ma', date: string, items: { no: number; quantity: string }[]) =>
      b.do(name, { do: 'keepLog', lead: name, date, crew: [lead(name).name], items });
    b.do('sun', { do: 'listReferences', references: [{ name: '控制点成果' }] });
    for (const name of ['sun', 'ma'] as const) {
      b.checklist(name);
      b.do(name, { do: 'act', act: 'depart', lead: name });
    }
    b.later(24 * 5);
    log('sun', '2026-03-03', [{ no: 1, quantity: '2.5' }]);
    log('ma', '2026-03-04', [{ no: 2, quantity: '0.4' }]);
    log('sun', '2026-03-05', [{ no: 1, quantity: '3' }]);
    const form = await readForm('field-log', b.order);
    expect(form.page).toHaveLength(2);
    expect(form.page[0]).toMatch(/外业组长 +孙浩[\s\S]*2026-03-03[\s\S]*2026-03-05/);
    expect(form.page[0]).not.toContain('2026-03-04');
    expect(form.page[0]!.replace(/\s+/g, ' ')).toContain('控制点 点 6 3 5.5');
    expect(form.page[1]).toMatch(/外业组长 +马超[\s\S]*2026-03-04/);
    // A crew taken off the job leaves its log behind.
    const taken = { ...b.order, leads: b.order.leads.filter((l) => l.id === 'ma') };
    expect((await readForm('field-log', taken)).text).toContain('2026-03-03');
  });

  it('60 days: every day’s date is there once, the signature once, on a page with lines', async () => {
    const base = jobToOrder(goodCase('topographic')).order;
    const days = Array.from({ length: 60 }, (_, at) =>
      new Date(Date.UTC(2026, 2, 5 + at)).toISOString().slice(0, 10),
    );
    const long = { ...base, logs: days.map((date) => ({ ...base.logs[1]!, date })) };
    for (const paper of ['A4', '241x93'] as const) {
      const form = await readForm('field-log', long, { paper });
      const all = form.page.join('');
      for (const date of days) expect(all).toMatch(new RegExp(`${date} 周`));
      const signed = form.page.filter((p) => p.includes('外业组长（记录）'));
      expect(signed).toHaveLength(1);
      expect(signed[0]).toMatch(/在场人员|1:500/);
      expect(all).toContain('37.200');
    }
  });

  it('without a log it is a day to write in, with the items of the sheet', async () => {
    const form = await readForm('field-log', order('topographic', 'assign').order);
    for (const word of ['天气/气温', '问题及处理', '甲方指令', '次日计划', '控制点', '地形图'])
      expect(form.text).toContain(word);
    expect((await readBlank('field-log')).text).not.toContain('控制点');
  });
});
