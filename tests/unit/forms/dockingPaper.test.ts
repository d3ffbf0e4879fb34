/** The internal docking form, read back from the paper: its seven parts, who signed, what is late to be written. */
import { describe, expect, it } from 'vitest';
import { formsFor } from '#shared/forms/allowed';
import { blankForms, blankSource } from '#shared/forms/blank';
import { dockingData } from '#shared/forms/dockingForm';
import { paperIds } from '#shared/forms/layout/papers';
import { act, Form, issue, through } from '../order/dockingBench';
import { lineWith, readForm } from './formTools';

const closed = (): Form => {
  const b = through('accept@h2');
  b.later(2).did('han', act('doNode', 'n1', { note: '打了 6 包' }));
  b.later(1).did('kuang', act('doNode', 'n2'));
  b.did('han', act('handOver', 'h1')).did('kuang', act('handOver', 'h2'));
  b.did('wu', act('receive', 'h1')).did('wu', act('receive', 'h2'));
  b.did('wu', act('evaluate', undefined, { evaluation: { score: 4, words: '按时、整齐' } }));
  return b;
};

describe('internal docking form', () => {
  it('ID: the seven parts, planned and done, handed over and received, the risk still open', async () => {
    const form = await readForm('docking-form', closed().order);
    expect(form.missing).toEqual([]);
    for (const part of [
      '一、标题展会宣传册装车',
      '二、申请部门跟单申请人吴丹',
      '关联工单YS-2026-0009企业宣传册',
      '三、内容和要求展会宣传册300本',
      '四、配合部门',
      '五、工作流程和时间节点',
      '六、风险和问题',
      '七、备注',
    ])
      expect(form.text).toContain(part);
    expect(lineWith(form, '打包完')).toBe('1 打包完（打了 6 包） 后道 韩磊 2026-03-06 2026-03-02 11:00');
    expect(form.text).toContain('宣传册300本后道韩磊2026-03-0212:00吴丹2026-03-0212:00');
    const late = through('accept@h2');
    late.later(24 * 5).did('han', act('doNode', 'n1'));
    expect(lineWith(await readForm('docking-form', late.order), '打包完')).toMatch(/2026-03-07 09:00 逾期$/);
    expect(lineWith(form, '备雨布')).toBe('下雨 备雨布 匡平 未解决');
    expect(form.text).toContain('4/5按时、整齐');
    expect(form.text).toMatch(/申请配合（后道）吴丹韩磊.*配合（仓库）评价匡平吴丹/);
    expect(form.text).not.toContain('签字：');
  });
  it('ID: returned with the reason and agreed to later are both on it; unsigned parts are lines', async () => {
    const b = new Form();
    b.did('wu', issue());
    b.did('han', { do: 'sendBack', act: 'accept', lead: 'h1', reason: '机台排满', items: [] });
    b.later(1).did('wu', act('ask', 'h1')).did('han', act('accept', 'h1'));
    const form = await readForm('docking-form', b.order);
    expect(lineWith(form, '机台排满')).toContain('2026-03-02 退回：机台排满');
    expect(lineWith(form, '10:00 接受')).toContain('2026-03-02 10:00 接受');
    expect(form.page.join('').match(/签字：/g)).toHaveLength(2);
  });
  it.each(paperIds)('ID: on %s the whole form and the empty one', async (paper) => {
    for (const order of [closed().order, blankSource('docking').order]) {
      const form = await readForm('docking-form', order, { paper });
      expect(form.missing).toEqual([]);
      expect(form.text).toContain('七、备注');
      if (paper === 'A4') expect(form.page).toHaveLength(1);
    }
  });
  it('ID: it is the one form of a docking form, and carries its data', () => {
    expect(formsFor(closed().order)).toEqual(['docking-form']);
    expect(blankForms('docking')).toEqual(['docking-form']);
    expect(dockingData(closed().order)).toMatchObject({
      format: 'duijie-docking/1',
      number: 'DJ-2026-0001',
      title: '展会宣传册装车',
      evaluation: { score: 4 },
      risks: [{ what: '下雨' }],
    });
  });
});
