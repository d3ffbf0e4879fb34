/** What is signed for, beside the contract: outside it, above it, far from it (SV-08). */
import { Alert } from 'antd';
import { Link } from 'react-router-dom';
import { formatSigned } from '#shared/kernel/format';
import {
  type ContractStand,
  isOutside,
  isOver,
  notOrdered,
  type ScopeLine,
  scopeOf,
} from '#shared/order/contractScope';
import type { OrderState } from '#shared/order/state';
import { useT } from '../../i18n/useT';
import { StateTag } from '../../ui/StateTag';

export interface ScopeProps {
  order: OrderState;
  /** null: none of that number is registered; undefined: being looked for. */
  stand: ContractStand | null | undefined;
}

export function Scope({ order, stand }: ScopeProps) {
  const t = useT();
  const number = order.sheet.contractNo?.trim();
  if (!number || stand === undefined) return null;
  if (stand === null)
    return (
      <Alert
        type="info"
        showIcon
        title={
          <>
            {t('registers.scope.missing', { number })}{' '}
            <Link to="/registers/contracts">→ {t('registers.scope.goRegister')}</Link>
          </>
        }
      />
    );
  const lines = scopeOf(order, stand);
  const rest = notOrdered(order, stand.contract);
  return (
    <section className="dd-panel mo-scope" aria-labelledby="mo-scope">
      <h2 id="mo-scope">
        {t('registers.scope.title', { number: stand.contract.number, name: stand.contract.name })}
      </h2>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('registers.scope.item')}</th>
            <th scope="col">{t('registers.scope.unit')}</th>
            <th scope="col" className="num">
              {t('registers.scope.agreed')}
            </th>
            <th scope="col" className="num">
              {t('registers.scope.elsewhere')}
            </th>
            <th scope="col" className="num">
              {t('registers.scope.signed')}
            </th>
            <th scope="col" className="num">
              {t('registers.scope.difference')}
            </th>
            <th scope="col">{t('registers.scope.verdict')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((l) => (
            <tr key={l.no}>
              <td>
                {l.no}. {l.name}
              </td>
              <td>{l.unit}</td>
              <td className="num">{l.agreed ?? '—'}</td>
              <td className="num">{l.elsewhere}</td>
              <td className="num">{l.signed ?? '—'}</td>
              <td className="num">{l.difference === undefined ? '' : formatSigned(l.difference)}</td>
              <td>
                <Verdict line={l} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {rest.length ? (
        <p className="mo-hint">
          {t('registers.scope.notOrdered', {
            list: rest.map((l) => `${l.item} ${l.quantity} ${l.unit}`).join(t('common.listJoin')),
          })}
        </p>
      ) : null}
    </section>
  );
}

function Verdict({ line }: { line: ScopeLine }) {
  const t = useT();
  const outside = isOutside(line);
  const over = isOver(line);
  const state = outside || over ? 'late' : line.signed === undefined ? 'draft' : line.far ? 'soon' : 'done';
  const words = outside
    ? t('registers.scope.outside')
    : over
      ? t('registers.scope.over', { over: line.over })
      : t(line.signed === undefined ? 'registers.scope.unsigned' : 'registers.scope.inside');
  return (
    <>
      <StateTag state={state} plain>
        {words}
      </StateTag>
      {line.far ? <small className="mo-hint">{t('registers.scope.far')}</small> : null}
    </>
  );
}
