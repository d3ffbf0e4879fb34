/** SV-07, SV-09: versions with files, what was approved, bound and stamped, and what a later version undoes. */
import { describe, expect, test } from 'vitest';
import type { OrderCommand } from '#shared/order/command';
import { approvalOf, latestVersions } from '#shared/order/deliverables';
import { actStands } from '#shared/order/facts';
import { bindAll, order } from './bench';

const file = (digit: string, name = '地形图.dwg') => ({
  hash: digit.repeat(64),
  name,
  type: 'application/octet-stream',
  size: 1234,
});
const map = (version: string, more: object = {}): OrderCommand => ({
  do: 'keepDeliverable',
  name: '地形图',
  kind: 'drawing',
  version,
  copies: 3,
  ...more,
});
const act = (act: string, more: object = {}): OrderCommand => ({ do: 'act', act, ...more });

describe('SV-07', () => {
  test('SV-07: each version keeps its date, author, number, form, secrecy and file', () => {
    const b = order('control', 'confirm');
    b.do('chen', map('1.0', { number: 'JC-2026-015', form: 'disc', secrecy: 'internal', file: file('a') }));
    b.do('chen', map('1.1', { file: file('b') }));
    expect(b.order.deliverables).toMatchObject([
      {
        version: '1.0',
        number: 'JC-2026-015',
        form: 'disc',
        secrecy: 'internal',
        file: file('a'),
        by: { id: 'chen' },
      },
      { version: '1.1', file: file('b') },
    ]);
    expect(latestVersions(b.order).map((d) => d.version)).toEqual(['1.1']);
    b.stopped('chen', map('  '), 'SV-07', 'versionMissing');
    b.stopped('chen', map('2.0', { file: { ...file('c'), size: 50 * 1024 * 1024 + 1 } }), 'DS', 'data');
  });

  test('SV-07: it is on record which version was approved, by whom and when', () => {
    const b = order('control', 'produce');
    b.do('li', act('approve'));
    const [first] = b.order.deliverables;
    expect(approvalOf(b.order, first!)).toMatchObject({
      by: { id: 'li' },
      versions: [{ name: '地形图', version: '1.0' }],
    });
    b.do('chen', map('1.1'));
    const second = latestVersions(b.order)[0]!;
    expect(approvalOf(b.order, second)).toBeUndefined();
    // The former version was approved and stays so; the approval as a whole no longer covers what is there.
    expect(approvalOf(b.order, first!)).toBeDefined();
    expect(actStands(b.order, b.order.acts.approve!)).toBe(false);
    expect(b.facts.record('approve')).toBeUndefined();
    b.stopped('liu', act('settle'), 'SV-07', 'before');
    b.do('li', act('approve'));
    expect(approvalOf(b.order, second)).toMatchObject({ by: { id: 'li' } });
    expect(b.order.voided).toMatchObject([{ act: 'approve', void: { why: 'changed' } }]);
  });

  test('SV-07: another file under the same version voids the approval; a copy more does not', () => {
    const b = order('control', 'confirm');
    b.do('chen', map('1.0', { file: file('a') }));
    b.do('chen', act('produce'));
    b.do('li', act('approve'));
    b.do('chen', map('1.0', { file: file('a'), copies: 5 }));
    expect(b.facts.record('approve')).toBeDefined();
    b.do('chen', map('1.0', { file: file('b'), copies: 5 }));
    expect(b.facts.record('approve')).toBeUndefined();
    expect(approvalOf(b.order, b.order.deliverables[0]!)).toBeUndefined();
  });
});

describe('SV-09', () => {
  const line = (more: object = {}) => ({
    name: '地形图',
    version: '1.0',
    copies: 3,
    bound: true,
    stamped: true,
    ...more,
  });
  const bind = (...binding: object[]) => act('bind', { binding });

  test('SV-09: every deliverable that leaves is bound and stamped, or it is said why not', () => {
    const b = order('control', 'settle');
    for (const none of [act('bind'), bind(), bind(line({ version: '0.9' })), bind(line({ stamped: false }))])
      expect(b.stopped('liu', none, 'SV-09', 'bindingMissing')).toContain('地形图 1.0');
    b.stopped('liu', bind(line({ bound: false })), 'SV-09', 'bindingMissing');
    b.stopped('liu', bind(line({ bound: false, note: '  ' })), 'SV-09', 'bindingMissing');
    b.do('liu', bind(line({ bound: false, note: '图纸不装订' })));
    expect(b.order.binding).toMatchObject({
      by: { id: 'liu' },
      lines: [{ name: '地形图', copies: 3, stamped: true, note: '图纸不装订' }],
    });
  });

  test('SV-09: a disc is stamped on its label and not bound', () => {
    const b = order('control', 'confirm');
    b.do('chen', map('1.0', { form: 'disc' }));
    b.do('chen', act('produce'));
    b.do('li', act('approve'));
    b.do('liu', act('settle'));
    b.stopped('liu', bind(line({ bound: false, stamped: false })), 'SV-09', 'bindingMissing');
    b.do('liu', bind(line({ bound: false })));
  });

  test('SV-09: a version newer than what was bound closes the gate until it is bound, too', () => {
    const b = order('control', 'bind');
    expect(b.facts.record('bind')).toBeDefined();
    b.do('chen', map('1.1'));
    b.do('li', act('approve'));
    expect(b.facts.record('bind')).toBeUndefined();
    b.stopped('zhou', act('consent'), 'SV-09', 'before');
    b.do('liu', bindAll(b.order));
    b.do('zhou', act('consent'));
  });

  test('SV-09: what was bound before such lists were kept stands', () => {
    const b = order('control', 'settle');
    b.take(
      b.dress(
        {
          subject: { kind: 'order', id: b.id },
          scope: 'work',
          type: 'order.acted',
          data: { act: 'bind' },
          post: 'clerk',
        },
        'liu',
      ),
    );
    expect(b.facts.record('bind')).toBeDefined();
    b.do('zhou', act('consent'));
  });
});
