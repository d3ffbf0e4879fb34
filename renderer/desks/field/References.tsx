/** 资料 (SV-03): what the job is worked from, or the word that nothing is needed. */
import { Button, Checkbox, Input, Select } from 'antd';
import type { OrderState } from '#shared/order/state';
import { useT } from '../../i18n/useT';
import { useDraft } from '../../store/useDraft';
import { useRun } from '../../store/useRun';
import { Refused } from './Refused';

interface Line {
  name: string;
  source: string;
  version: string;
  form: '' | 'original' | 'copy';
  copies: string;
  loan: '' | 'borrowed' | 'returned';
}
const empty: Line = { name: '', source: '', version: '', form: '', copies: '', loan: '' };
type Kept = NonNullable<OrderState['references']>['references'][number];

const fromKept = (r: Kept): Line => ({
  name: r.name,
  source: r.source ?? '',
  version: r.version ?? '',
  form: r.form ?? '',
  copies: r.copies === undefined ? '' : String(r.copies),
  loan: r.loan ?? '',
});

/** Drafts of an older build lack the later fields. */
const toKept = (l: Line): Kept => ({
  name: l.name.trim(),
  ...(l.source.trim() ? { source: l.source.trim() } : {}),
  ...(l.version.trim() ? { version: l.version.trim() } : {}),
  ...(l.form ? { form: l.form } : {}),
  ...(/^[1-9]\d{0,2}$/.test(l.copies ?? '') ? { copies: Number(l.copies) } : {}),
  ...(l.loan ? { loan: l.loan } : {}),
});

export function References({ order, disabled }: { order: OrderState; disabled: boolean }) {
  const t = useT();
  const runner = useRun(order.id);
  const kept = order.references;
  const [draft, set] = useDraft<{ lines: Line[]; none: boolean }>(`references:${order.id}`, {
    lines: kept?.references.length ? kept.references.map(fromKept) : [empty],
    none: kept?.none ?? false,
  });
  const save = (lines: Line[], none: boolean) => {
    const named = lines.filter((l) => l.name.trim());
    if (named.length === 0 && !none) return;
    void runner.run({
      do: 'listReferences',
      none: none && named.length === 0,
      references: named.map(toKept),
    });
  };
  const change = (at: number, part: Partial<Line>) =>
    set({ lines: draft.lines.map((l, i) => (i === at ? { ...l, ...part } : l)) });
  const choose = (at: number, part: Partial<Line>) => {
    const lines = draft.lines.map((l, i) => (i === at ? { ...l, ...part } : l));
    set({ lines });
    save(lines, draft.none);
  };
  /** Away already, and nothing was listed: empty fields that can't be filled would say nothing. */
  const bare = disabled && draft.lines.every((l) => !l.name.trim());
  return (
    <section className="fld-box">
      <h3>{t('field.references.title')}</h3>
      <p>{t(bare ? 'field.references.nothingKept' : 'field.references.hint')}</p>
      {(bare ? [] : draft.lines).map((line, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows have no identity while they are typed
        <div className="fld-row" key={at}>
          {(['name', 'source', 'version'] as const).map((key) => (
            <Input
              key={key}
              size="large"
              disabled={disabled || draft.none}
              aria-label={t(`field.references.${key}`)}
              placeholder={t(`field.references.${key}`)}
              value={line[key]}
              maxLength={key === 'version' ? 80 : 200}
              onChange={(e) => change(at, { [key]: e.target.value })}
              onBlur={() => save(draft.lines, draft.none)}
            />
          ))}
          <Select
            className="fld-narrow"
            size="large"
            disabled={disabled || draft.none}
            aria-label={t('registers.reference.form')}
            value={line.form ?? ''}
            options={[
              { value: '', label: t('registers.reference.form') },
              { value: 'original', label: t('registers.reference.original') },
              { value: 'copy', label: t('registers.reference.copy') },
            ]}
            onChange={(form: Line['form']) => choose(at, { form })}
          />
          <Input
            className="fld-narrow"
            size="large"
            inputMode="numeric"
            disabled={disabled || draft.none}
            aria-label={t('registers.reference.copies')}
            placeholder={t('registers.reference.copies')}
            value={line.copies ?? ''}
            maxLength={3}
            onChange={(e) => change(at, { copies: e.target.value.replace(/\D/g, '') })}
            onBlur={() => save(draft.lines, draft.none)}
          />
          <Select
            className="fld-narrow"
            size="large"
            disabled={disabled || draft.none}
            aria-label={t('registers.reference.loan')}
            value={line.loan ?? ''}
            options={[
              { value: '', label: t('registers.reference.own') },
              { value: 'borrowed', label: t('registers.reference.borrowed') },
              { value: 'returned', label: t('registers.reference.returned') },
            ]}
            onChange={(loan: Line['loan']) => choose(at, { loan })}
          />
        </div>
      ))}
      {disabled ? null : (
        <div className="fld-row">
          <Button size="large" disabled={draft.none} onClick={() => set({ lines: [...draft.lines, empty] })}>
            {t('field.references.add')}
          </Button>
          <Checkbox
            checked={draft.none}
            onChange={(e) => {
              set({ none: e.target.checked });
              save(draft.lines, e.target.checked);
            }}
          >
            {t('field.references.none')}
          </Checkbox>
        </div>
      )}
      <Refused order={order} refusals={runner.refusals} />
    </section>
  );
}
