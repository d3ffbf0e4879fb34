/** Who keeps a register, said to somebody who may only read it. */
import { posts } from '#shared/kernel/posts';
import { type RegisterKind, registers } from '#shared/register/registers';
import { useLanguage, useT } from '../../i18n/useT';

export function ReadOnlyNote({ kind }: { kind: RegisterKind }) {
  const t = useT();
  const language = useLanguage() === 'en' ? 'en' : 'zh';
  const names = registers[kind].keepers.map((p) => posts[p][language]).join(t('common.listJoin'));
  return <span className="rg-hint">{t('registers.readOnly', { posts: names })}</span>;
}
