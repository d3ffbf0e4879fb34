/** Which letter numbers go on with after a restore: two machines on one letter would give one number twice. */
import { Radio, Select } from 'antd';
import { useT } from '../../i18n/useT';

const further = [...'BCDEFGHIJKLMNOPQRSTUVWXYZ'];

interface Props {
  /** Letter of the machine the backup comes from; '' is the office's. */
  theirs: string;
  /** Letter of this machine; undefined when it is empty and has none of its own yet. */
  mine: string | undefined;
  letter: string;
  onChange(letter: string): void;
}

export function RestoreLetter({ theirs, mine, letter, onChange }: Props) {
  const t = useT();
  if (mine === theirs) return null;
  const asText = (l: string) => l || t('settings.backup.letterOffice');
  if (mine !== undefined)
    return (
      <div className="st-letter">
        <p>{t('settings.backup.letterFrom', { theirs: asText(theirs), mine: asText(mine) })}</p>
        <Radio.Group
          value={letter}
          onChange={(e) => onChange(e.target.value as string)}
          options={[
            { value: mine, label: t('settings.backup.letterMine', { letter: asText(mine) }) },
            { value: theirs, label: t('settings.backup.letterTheirs', { letter: asText(theirs) }) },
          ]}
        />
      </div>
    );
  const named = theirs ? t('settings.backup.letterNamed', { letter: theirs }) : asText(theirs);
  const others = further.filter((l) => l !== theirs);
  const another = letter !== theirs;
  return (
    <div className="st-letter">
      <p>{t('settings.backup.letterAlive', { theirs: named })}</p>
      <Radio.Group
        value={another}
        onChange={(e) => onChange(e.target.value ? others[0]! : theirs)}
        options={[
          { value: false, label: t('settings.backup.letterReplace', { letter: named.trim() }) },
          { value: true, label: t('settings.backup.letterAnother') },
        ]}
      />
      {another ? (
        <Select
          aria-label={t('settings.device.letter')}
          value={letter}
          options={others.map((l) => ({ value: l, label: l }))}
          onChange={onChange}
        />
      ) : null}
    </div>
  );
}
