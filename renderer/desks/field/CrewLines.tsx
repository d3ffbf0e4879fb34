/** 组员与安全 (SV-03e): every crew member acknowledges by name. */
import { Button, Checkbox, Input } from 'antd';
import { useState } from 'react';
import { useT } from '../../i18n/useT';
import type { ChecklistInHand, CrewMember } from './useChecklist';

export function CrewLines({ list }: { list: ChecklistInHand }) {
  const t = useT();
  const [name, setName] = useState('');
  const change = (at: number, part: Partial<CrewMember>) =>
    list.setCrew(list.crew.map((c, i) => (i === at ? { ...c, ...part } : c)));
  const add = () => {
    const clean = name.trim();
    if (clean && !list.crew.some((c) => c.name === clean))
      list.setCrew([...list.crew, { name: clean, rulesRead: false, gearWorn: false }]);
    setName('');
  };
  return (
    <section className="fld-box">
      <h3>
        {t('field.crew.title')} <small>SV-03e</small>
      </h3>
      <p>{t('field.crew.hint')}</p>
      {list.crew.map((member, at) => (
        <fieldset key={member.name} className="fld-crew" disabled={list.closed}>
          <legend className="only-reader">{member.name}</legend>
          <strong>{member.name}</strong>
          <Checkbox
            checked={member.rulesRead}
            disabled={list.closed}
            onChange={(e) => change(at, { rulesRead: e.target.checked })}
          >
            {t('field.crew.rules')}
          </Checkbox>
          <Checkbox
            checked={member.gearWorn}
            disabled={list.closed}
            onChange={(e) => change(at, { gearWorn: e.target.checked })}
          >
            {t('field.crew.gear')}
          </Checkbox>
          {list.closed ? null : (
            <Button
              type="text"
              aria-label={t('field.crew.remove', { name: member.name })}
              onClick={() => list.setCrew(list.crew.filter((_, i) => i !== at))}
            >
              ✕
            </Button>
          )}
        </fieldset>
      ))}
      {list.closed ? null : (
        <div className="fld-row">
          <Input
            size="large"
            aria-label={t('field.crew.name')}
            placeholder={t('field.crew.name')}
            value={name}
            maxLength={80}
            onChange={(e) => setName(e.target.value)}
            onPressEnter={add}
          />
          <Button size="large" disabled={!name.trim()} onClick={add}>
            {t('field.crew.add')}
          </Button>
        </div>
      )}
    </section>
  );
}
