/** A client of the register, or a name typed: price lists and contracts may be older than the client's card. */
import { AutoComplete } from 'antd';
import { matchesWords, wordsOf } from '#shared/kernel/findText';
import { useT } from '../../i18n/useT';
import { useClients } from '../../store/hooks';

export interface ClientOf {
  clientId: string;
  clientName: string;
}

export interface ClientFieldProps extends ClientOf {
  id: string;
  disabled: boolean;
  onChange: (client: ClientOf) => void;
}

export function ClientField({ id, clientName, disabled, onChange }: ClientFieldProps) {
  const t = useT();
  const clients = useClients() ?? [];
  const words = wordsOf(clientName);
  return (
    <AutoComplete
      id={id}
      className="rg-wide"
      value={clientName}
      disabled={disabled}
      placeholder={t('registers.clientHint')}
      defaultActiveFirstOption={false}
      options={clients
        .filter((c) => c.active && matchesWords([c.name, c.contact], words))
        .slice(0, 50)
        .map((c) => ({ value: c.name }))}
      onChange={(name: string) =>
        onChange({
          clientName: (name ?? '').slice(0, 200),
          clientId: clients.find((c) => c.active && c.name.trim() === (name ?? '').trim())?.id ?? '',
        })
      }
    />
  );
}
