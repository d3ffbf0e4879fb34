import { describe, expect, it } from 'vitest';
import { shopSchema } from '#shared/party/party';
import { backupName, reasonOf, sizeText } from '../../../renderer/desks/settings/backupNames';
import { fitInside } from '../../../renderer/desks/settings/logo';
import {
  applyPreset,
  listFault,
  nameTaken,
  type PersonDraft,
  rowFaults,
  surveyPosts,
  vacantPosts,
  vacatedBy,
} from '../../../renderer/desks/settings/peopleDraft';
import { emptyShop, shopFaults, shopOfDraft } from '../../../renderer/desks/settings/shopDraft';

const row = (key: string, name: string, posts: PersonDraft['posts'] = []): PersonDraft => ({
  key,
  name,
  posts,
  phone: '',
});

describe('shop as typed', () => {
  it('needs a name only', () => {
    expect(shopFaults(emptyShop)).toEqual({ name: 'nameMissing' });
    expect(shopFaults({ ...emptyShop, name: ' 永兴 ' })).toEqual({});
    expect(shopOfDraft({ ...emptyShop, name: ' 永兴 ' })).toEqual({ name: '永兴' });
  });
  it('tells half a bank account, a bad telephone and a bad tax id, each at its field', () => {
    const typed = { ...emptyShop, name: 'A' };
    expect(shopFaults({ ...typed, bankName: '建行' })).toEqual({ bankAccount: 'bankAccount' });
    expect(shopFaults({ ...typed, bankAccount: '13001665608050512345' })).toEqual({ bankName: 'bankName' });
    expect(shopFaults({ ...typed, bankName: '建行', bankAccount: 'abc' })).toEqual({
      bankAccount: 'account',
    });
    expect(shopFaults({ ...typed, phone: '打给老王' })).toEqual({ phone: 'phone' });
    expect(shopFaults({ ...typed, phone: '0312-5012345 转 8' })).toEqual({});
    expect(shopFaults({ ...typed, taxId: '12345' })).toEqual({ taxId: 'taxId' });
  });
  it('gives a shop the record takes', () => {
    const shop = shopOfDraft({
      ...emptyShop,
      name: '永兴',
      taxId: '91130600ma0abcde1x',
      bankName: '建行',
      bankAccount: '1300 1665 6080',
      logo: 'data:image/png;base64,AAAA',
    });
    expect(shopSchema.parse(shop)).toEqual(shop);
    expect(shop.taxId).toBe('91130600MA0ABCDE1X');
  });
  it('shrinks a logo into 300 px and never enlarges it', () => {
    expect(fitInside(900, 600, 300)).toEqual({ width: 300, height: 200 });
    expect(fitInside(40, 20, 300)).toEqual({ width: 40, height: 20 });
    expect(fitInside(5000, 1, 300)).toEqual({ width: 300, height: 1 });
  });
});

describe('people as typed', () => {
  it('knows the posts the survey procedure asks for', () => {
    expect([...surveyPosts].sort()).toEqual(
      [
        'clerk',
        'drafter',
        'fieldLead',
        'fieldSupervisor',
        'leader',
        'officeSupervisor',
        'propertyManager',
      ].sort(),
    );
  });
  it('presets cover every survey post and keep names typed before', () => {
    let n = 0;
    const key = () => `k${n++}`;
    for (const preset of ['one', 'three', 'each'] as const) {
      const rows = applyPreset(preset, [row('a', '王芳'), row('b', '')], key);
      expect(vacantPosts(rows)).toEqual([]);
      expect(rows[0]?.name).toBe('王芳');
    }
    const more = applyPreset('one', [row('a', '王芳'), row('b', '李强', ['press'])], key);
    expect(more.map((r) => r.name)).toEqual(['王芳', '李强']);
  });
  it('needs somebody, and a clerk', () => {
    expect(listFault([row('a', '')])).toBe('nobody');
    expect(listFault([row('a', '王芳', ['leader'])])).toBe('noClerk');
    expect(listFault([row('a', '王芳', ['clerk'])])).toBeUndefined();
  });
  it('tells name missing, name twice and posts missing by row; blank rows have no fault', () => {
    const rows = [row('a', '王芳', ['clerk']), row('b', ' 王芳 ', ['leader']), row('c', '', ['press'])];
    expect(rowFaults([...rows, row('d', '李强'), row('e', '')])).toEqual({
      b: 'nameTwice',
      c: 'nameMissing',
      d: 'postsMissing',
    });
  });
  it('tells which survey posts a change leaves without a holder', () => {
    const a = { id: 'a', name: 'A', posts: ['clerk', 'leader'] as const, active: true };
    const b = { id: 'b', name: 'B', posts: ['leader'] as const, active: true };
    const people = [a, b].map((p) => ({ ...p, posts: [...p.posts] }));
    expect(vacatedBy(people, { ...people[0]!, active: false })).toEqual(['clerk']);
    expect(vacatedBy(people, { ...people[1]!, active: false })).toEqual([]);
    expect(nameTaken(people, ' B ', 'a')).toBe(true);
    expect(nameTaken(people, 'B', 'b')).toBe(false);
  });
});

describe('backup names', () => {
  it('say why it was made', () => {
    expect(reasonOf('duijie-20260312093000-quit.djbak')).toBe('quit');
    expect(reasonOf('duijie-20260312093000.djbak')).toBe('other');
    expect(reasonOf('copy of duijie-20260312093000-quit.djbak')).toBe('other');
  });
  it('carry the minute of the shop and the second', () => {
    expect(backupName('2026-03-12T01:30:07.000Z')).toBe('duijie-20260312093007.djbak');
  });
  it('sizes read well', () => {
    expect([900, 6119, 3_600_000, 5 * 1024 ** 3].map(sizeText)).toEqual([
      '900 B',
      '6 KB',
      '3.4 MB',
      '5.0 GB',
    ]);
  });
});
