/** One contract: with whom, from when, what of which; beside each line what orders have settled of it already. */
import { Button, Input, Radio } from 'antd';
import { useId, useRef } from 'react';
import { readDecimal, subtract } from '#shared/kernel/decimal';
import { localDate } from '#shared/kernel/time';
import { scopeKey } from '#shared/order/contractScope';
import type { Contract } from '#shared/register/contract';
import { nameKey } from '#shared/register/named';
import { useT } from '../../i18n/useT';
import { useContractUse, useMoneyRecords } from '../../store/contractQueries';
import { useDraft } from '../../store/useDraft';
import { lineFaults } from '../../ui/line-table/edit';
import { LineTable } from '../../ui/line-table/LineTable';
import type { LineRow } from '../../ui/line-table/types';
import { ClientField } from './ClientField';
import { Day } from './Day';
import { EditorFrame } from './EditorFrame';
import { given } from './given';
import { useContractColumns } from './lineColumns';
import { blankLine, contractLines, filledLines, rowsOf } from './lines';
import { useListEditor } from './useListEditor';

const BACK = '/registers/contracts';

export function ContractEditor({ id }: { id: string }) {
  const contracts = useMoneyRecords('contract');
  if (!contracts) return <div aria-busy="true" />;
  const contract = contracts.find((c) => c.id === id);
  return (
    <Loaded
      key={contract?.id ?? 'new'}
      contract={contract}
      others={contracts.filter((c) => c.id !== contract?.id)}
    />
  );
}

interface Form {
  number: string;
  name: string;
  clientId: string;
  clientName: string;
  signedOn: string;
  validFrom: string;
  validTo: string;
  included: boolean;
  note: string;
  rows: LineRow[];
}

function Loaded({ contract, others }: { contract: Contract | undefined; others: readonly Contract[] }) {
  const t = useT();
  const uid = useId();
  const [form, set, drop] = useDraft<Form>(`contract:${contract?.id ?? 'new'}`, {
    number: contract?.number ?? '',
    name: contract?.name ?? '',
    clientId: contract?.clientId ?? '',
    clientName: contract?.clientName ?? '',
    signedOn: contract?.signedOn ?? '',
    validFrom: contract?.validFrom ?? '',
    validTo: contract?.validTo ?? '',
    included: contract?.included ?? true,
    note: contract?.note ?? '',
    rows: rowsOf(contract?.lines ?? []),
  });
  const latest = useRef(form);
  latest.current = form;
  const editor = useListEditor('contract', BACK, drop);
  const use = useContractUse(form.number);
  const active = contract?.active ?? true;
  const settled = (row: { item: string; unit: string }) =>
    row.item.trim() ? (use?.settled[scopeKey({ name: row.item, unit: row.unit })] ?? '') : '';
  const columns = useContractColumns(form.signedOn || localDate(new Date().toISOString()), settled, (row) => {
    const quantity = readDecimal(row.quantity);
    const used = readDecimal(settled(row) || '0');
    return quantity === null || used === null || !row.item.trim() ? '' : subtract(quantity, used);
  });
  const faultsOf = (f: Form): string[] => {
    const cells = lineFaults(columns, f.rows);
    const twice = others.find((o) => o.active && nameKey(o.number) === nameKey(f.number));
    return [
      ...(f.number.trim() ? [] : [t('registers.fault.number')]),
      ...(twice ? [t('registers.fault.numberTwice', { number: twice.number })] : []),
      ...(f.name.trim() ? [] : [t('registers.fault.name')]),
      ...(f.validFrom && f.validTo && f.validTo < f.validFrom ? [t('registers.fault.period')] : []),
      ...(filledLines(f.rows).length ? [] : [t('registers.fault.lines')]),
      ...(cells[0] ? [t('registers.faultCount', { count: cells.length, row: cells[0].row + 1 })] : []),
    ];
  };
  const save = (stays: boolean) =>
    editor.save(() => {
      const f = latest.current;
      return {
        faults: faultsOf(f),
        record: {
          ...(contract ? { id: contract.id } : {}),
          number: f.number.trim(),
          name: f.name.trim(),
          ...given('clientId', f.clientId),
          ...given('clientName', f.clientName),
          ...given('signedOn', f.signedOn),
          ...given('validFrom', f.validFrom),
          ...given('validTo', f.validTo),
          included: f.included,
          ...given('note', f.note),
          lines: contractLines(f.rows),
          active: stays,
        },
      };
    });
  const text = (key: 'number' | 'name', span: string, max: number) => (
    <div className={span}>
      <label htmlFor={`${uid}-${key}`}>
        {t(`registers.contract.${key}`)}
        <b className="rg-must"> *</b>
      </label>
      <Input
        id={`${uid}-${key}`}
        value={form[key]}
        maxLength={max}
        disabled={!editor.may}
        autoComplete="off"
        onChange={(e) => set({ [key]: e.target.value })}
      />
    </div>
  );
  const day = (key: 'signedOn' | 'validFrom' | 'validTo', label: string) => (
    <div className="rg-2">
      <label htmlFor={`${uid}-${key}`}>{label}</label>
      <Day
        id={`${uid}-${key}`}
        value={form[key]}
        disabled={!editor.may}
        onChange={(value) => set({ [key]: value })}
      />
    </div>
  );
  return (
    <EditorFrame
      kind="contract"
      title={contract ? `${contract.number} ${contract.name}` : t('registers.contract.add')}
      hint={use?.orders ? t('registers.contract.orders', { count: use.orders }) : ''}
      back={BACK}
      may={editor.may}
      busy={editor.busy}
      faults={editor.tried ? faultsOf(form) : []}
      failed={editor.failed}
      onSave={() => void save(active)}
      onDiscard={editor.leave}
      tools={
        contract && editor.may ? (
          <Button danger={active} onClick={() => void save(!active)}>
            {t(active ? 'registers.contract.retire' : 'registers.contract.activate')}
          </Button>
        ) : null
      }
    >
      <section className="rg-head" aria-label={t('registers.contract.name')}>
        {text('number', 'rg-2', 60)}
        {text('name', 'rg-6', 200)}
        <div className="rg-4">
          <label htmlFor={`${uid}-client`}>{t('registers.client')}</label>
          <ClientField
            id={`${uid}-client`}
            clientId={form.clientId}
            clientName={form.clientName}
            disabled={!editor.may}
            onChange={set}
          />
        </div>
        {day('signedOn', t('registers.contract.signedOn'))}
        {day('validFrom', t('registers.validFrom'))}
        {day('validTo', t('registers.validTo'))}
        <fieldset className="rg-3">
          <legend>{t('registers.taxKind')}</legend>
          <Radio.Group
            value={form.included}
            disabled={!editor.may}
            onChange={(e) => set({ included: e.target.value === true })}
            options={[
              { value: true, label: t('registers.included') },
              { value: false, label: t('registers.excluded') },
            ]}
          />
        </fieldset>
        <div className="rg-3">
          <label htmlFor={`${uid}-note`}>{t('registers.note')}</label>
          <Input
            id={`${uid}-note`}
            value={form.note}
            maxLength={1000}
            disabled={!editor.may}
            onChange={(e) => set({ note: e.target.value })}
          />
        </div>
      </section>
      <LineTable
        id="contract"
        label={t('registers.contract.lines')}
        columns={columns}
        rows={form.rows}
        newRow={blankLine}
        readOnly={!editor.may}
        onChange={(rows) => {
          latest.current = { ...latest.current, rows };
          set({ rows });
        }}
      />
    </EditorFrame>
  );
}
