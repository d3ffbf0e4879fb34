/** 算纸报价: from what is typed to the question, and the shop's prices there and back. */
import { expect, test } from 'vitest';
import { quoteOf } from '#shared/print/quote';
import { defaultRates } from '#shared/print/rates';
import {
  askOf,
  type CalcDraft,
  firstDraft,
  newPart,
  nextPartId,
  percentOf,
  rateOf,
  withSheet,
} from '../../../renderer/desks/press/calcDraft';
import { draftOfRates, ratesOfDraft } from '../../../renderer/desks/press/ratesDraft';

const faults = (change: Partial<CalcDraft>) => {
  const asked = askOf({ ...firstDraft, ...change });
  return asked.ok ? [] : asked.faults.map((f) => `${f.path}: ${f.say.zh}`);
};
const withPart = (change: Parameters<typeof newPart>[0] | object) => ({
  parts: [{ ...firstDraft.parts[0]!, ...change }, firstDraft.parts[1]!],
});

test('the example the page opens with is example C for its first quantity', () => {
  const asked = askOf(firstDraft);
  if (!asked.ok) throw new Error();
  const quote = quoteOf(asked.ask, defaultRates);
  expect(quote.ok && quote.rungs.map((r) => [r.quantity, r.price.cost])).toEqual([
    [300, 222391],
    [500, expect.any(Number)],
    [1000, expect.any(Number)],
  ]);
});

test('full-width figures, other separators, an open size, percentages', () => {
  const asked = askOf({
    ...firstDraft,
    quantities: '３００、500；1000',
    margin: '25.5',
    tax: '1',
    delivery: '120',
    ...withPart({ colours: '４＋１', piece: '430×285', fold: '4', up: '4' }),
  });
  expect(asked).toMatchObject({
    ok: true,
    ask: {
      quantities: [300, 500, 1000],
      margin: '0.255',
      tax: '0.01',
      delivery: '120',
      parts: [
        { colours: { front: 4, back: 1 }, piece: { width: '430', height: '285' }, up: 4, pagesPerPiece: 4 },
        { piece: { width: '420', height: '285' }, laminate: { kind: 'laminateMatte', sides: 1 } },
      ],
    },
  });
});

test('what can’t be read is named with its field', () => {
  expect(faults({})).toEqual([]);
  expect(faults({ finished: 'A4' })).toEqual([expect.stringMatching(/^finished: .*210×285/)]);
  expect(faults({ quantities: '300, 五百' })).toEqual([expect.stringMatching(/^quantities: .*五百/)]);
  expect(faults({ quantities: '1e3' })).toHaveLength(1);
  expect(faults({ margin: 'x' })).toEqual([expect.stringMatching(/^margin: /)]);
  expect(faults({ bleed: '3mm' })).toEqual([expect.stringMatching(/^bleed: /)]);
  expect(faults(withPart({ colours: '四色' }))).toEqual([expect.stringMatching(/^parts\[0\]\.colours: /)]);
  expect(faults(withPart({ press: '对开' }))).toEqual([expect.stringMatching(/^parts\[0\]\.press: /)]);
  expect(faults(withPart({ tonPrice: '六千' }))).toEqual([expect.stringMatching(/tonPrice: /)]);
});

test('the press sheet follows the full sheet until another was typed', () => {
  const part = newPart({ id: 'p1' });
  expect(withSheet(part, '787x1092')).toMatchObject({ sheet: '787x1092', press: '780×540', perFull: '2' });
  expect(withSheet({ ...part, press: '590×440', perFull: '4' }, '787×1092')).toMatchObject({
    press: '590×440',
    perFull: '4',
  });
  expect(withSheet(part, '78')).toMatchObject({ sheet: '78', press: '880×590' });
  expect(nextPartId([part, newPart({ id: 'p7' })])).toBe('p8');
});

test('percent there and back', () => {
  expect([percentOf('0.30'), percentOf('0.005')]).toEqual(['30', '0.5']);
  expect([rateOf('30'), rateOf('0.5'), rateOf('0'), rateOf('x')]).toEqual(['0.3', '0.005', '0', null]);
});

test('the shop’s prices: as they were, each fault by its field, empty rows of paper left out', () => {
  const draft = draftOfRates(defaultRates);
  const back = ratesOfDraft(draft, defaultRates.name);
  expect(back.rates && draftOfRates(back.rates)).toEqual(draft);
  const wrong = ratesOfDraft(
    {
      values: { ...draft.values, plate: 'x', margin: '100', perSet: '1.5', priceStep: '0' },
      papers: [{ kind: '', upTo: '', tonPrice: '' }, { kind: '', upTo: '', tonPrice: '1' }, ...draft.papers],
      finishing: { ...draft.finishing, uv: { per: 'area', price: '-1', minimum: '' } },
    },
    '',
  );
  expect(wrong.faults).toEqual(
    expect.arrayContaining([
      { kind: 'amount', field: 'plate' },
      { kind: 'percent', field: 'margin' },
      { kind: 'count', field: 'perSet' },
      { kind: 'step', field: 'priceStep' },
      { kind: 'kind', field: 2 },
      { kind: 'finishing', field: 'uv' },
    ]),
  );
  expect(wrong.faults).toHaveLength(6);
  const empty = { kind: '', upTo: '', tonPrice: '' };
  expect(ratesOfDraft({ ...draft, papers: [empty, ...draft.papers] }, '').rates?.papers).toHaveLength(
    defaultRates.papers.length,
  );
});
