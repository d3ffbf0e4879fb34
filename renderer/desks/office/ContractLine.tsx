/** The contract a sheet is done under: its number picked from the register or typed, its items offered for the grid. */
import { AutoComplete, Button } from 'antd';
import { useState } from 'react';
import { matchesWords, wordsOf } from '#shared/kernel/findText';
import { localDate } from '#shared/kernel/time';
import { contractNumbered } from '#shared/register/contract';
import { useT } from '../../i18n/useT';
import { useContractUse, useMoneyRecords } from '../../store/contractQueries';
import { StateTag } from '../../ui/StateTag';
import { type FormPart, fieldId } from './formPart';
import { contractItems, contractsFor } from './itemPrices';

type Part = Pick<FormPart, 'draft' | 'set'>;

export function ContractNo({ draft: d, set }: Part) {
  const contracts = useMoneyRecords('contract') ?? [];
  const words = wordsOf(d.contractNo);
  /** A number picked names the client, too, where none is typed yet. */
  const name = (typed: string) => {
    const contractNo = (typed ?? '').slice(0, 60);
    const known = contractNumbered(contracts, contractNo);
    const { clientName, clientId } = known ?? {};
    set({
      contractNo,
      ...(clientName && !d.client.name.trim()
        ? { client: { ...d.client, ...(clientId ? { id: clientId } : {}), name: clientName } }
        : {}),
    });
  };
  return (
    <AutoComplete
      id={fieldId('contractNo')}
      value={d.contractNo}
      defaultActiveFirstOption={false}
      popupMatchSelectWidth={false}
      options={contractsFor(contracts, d)
        .filter((c) => matchesWords([c.number, c.name, c.clientName], words))
        .slice(0, 50)
        .map((c) => ({
          value: c.number,
          label: (
            <span className="dd-client-option">
              {c.number} <small>{[c.name, c.clientName].filter(Boolean).join(' · ')}</small>
            </span>
          ),
        }))}
      onChange={name}
      maxLength={60}
    />
  );
}

export function ContractLine({ draft: d, set }: Part) {
  const t = useT();
  const contracts = useMoneyRecords('contract') ?? [];
  const contract = contractNumbered(contracts, d.contractNo);
  const use = useContractUse(contract?.number ?? '');
  const [told, setTold] = useState('');
  if (!contract) return null;
  const today = localDate(new Date().toISOString());
  const inForce = (contract.validFrom ?? '') <= today && today <= (contract.validTo ?? '9999-12-31');
  const take = () => {
    const { change, added } = contractItems(d, contract, use?.settled ?? {});
    if (added) set(change);
    setTold(
      added
        ? t('registers.scope.taken', { number: contract.number, count: added })
        : t('registers.scope.nothingNew', { number: contract.number }),
    );
  };
  return (
    <p className="dd-contract">
      <Button size="small" onClick={take}>
        {t('registers.scope.contractItems')}
      </Button>
      <span className="dd-hint">
        {contract.number} {contract.name}
      </span>
      {inForce ? null : (
        <StateTag state="soon" plain>
          {t('registers.scope.notInForce', {
            from: contract.validFrom ?? '',
            to: contract.validTo ?? t('registers.always'),
          })}
        </StateTag>
      )}
      <span role="status" className="dd-hint">
        {told}
      </span>
    </p>
  );
}
