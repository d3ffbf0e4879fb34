/** One person: name, posts, telephone. */
import { Alert, Form, Input, Modal, Select } from 'antd';
import { useId, useState } from 'react';
import type { Post } from '#shared/kernel/posts';
import type { Person } from '#shared/party/party';
import { useT } from '../../i18n/useT';
import { savePerson } from '../../store/desk';
import { useWho } from '../../store/hooks';
import { nameTaken, type PersonFault, postChoices, vacatedBy } from './peopleDraft';
import { usePostNames } from './usePostName';

export interface PersonDialogProps {
  /** undefined: a new one. */
  person?: Person;
  people: readonly Person[];
  onClose: () => void;
}

export function PersonDialog({ person, people, onClose }: PersonDialogProps) {
  const t = useT();
  const id = useId();
  const who = useWho();
  const { one, list } = usePostNames();
  const [name, setName] = useState(person?.name ?? '');
  const [posts, setPosts] = useState<Post[]>(person?.posts ?? []);
  const [phone, setPhone] = useState(person?.phone ?? '');
  const [asked, setAsked] = useState(false);
  const [failed, setFailed] = useState('');

  const fault: PersonFault | undefined = !name.trim()
    ? 'nameMissing'
    : nameTaken(people, name, person?.id)
      ? 'nameTwice'
      : posts.length === 0
        ? 'postsMissing'
        : undefined;
  const next: Person = { id: person?.id ?? '', name: name.trim(), posts, active: person?.active ?? true };
  const vacated = person ? vacatedBy(people, next) : [];
  const losesClerk = vacated.includes('clerk');

  const save = async () => {
    setAsked(true);
    if (fault || losesClerk) return;
    try {
      await savePerson(
        {
          ...(person ? { id: person.id } : {}),
          name: name.trim(),
          posts,
          ...(phone.trim() ? { phone: phone.trim() } : {}),
          active: person?.active ?? true,
        },
        who,
      );
      onClose();
    } catch (error) {
      setFailed(t('settings.failed', { why: error instanceof Error ? error.message : String(error) }));
    }
  };
  const nameFault = asked && (fault === 'nameMissing' || fault === 'nameTwice') ? fault : undefined;
  const postFault = asked && fault === 'postsMissing' ? fault : undefined;
  return (
    <Modal
      open
      title={person ? t('settings.people.editTitle', { name: person.name }) : t('settings.people.addTitle')}
      okText={t('common.save')}
      cancelText={t('common.cancel')}
      onOk={save}
      onCancel={onClose}
    >
      <Form layout="vertical" onFinish={save}>
        <Form.Item
          label={t('settings.people.name')}
          htmlFor={`${id}-name`}
          required
          validateStatus={nameFault ? 'error' : ''}
          help={nameFault ? t(`settings.people.fault.${nameFault}`) : undefined}
        >
          <Input
            id={`${id}-name`}
            value={name}
            maxLength={40}
            autoFocus
            autoComplete="off"
            onChange={(e) => setName(e.target.value)}
            onPressEnter={save}
          />
        </Form.Item>
        <Form.Item
          label={t('settings.people.posts')}
          htmlFor={`${id}-posts`}
          required
          validateStatus={postFault ? 'error' : ''}
          help={postFault ? t(`settings.people.fault.${postFault}`) : undefined}
        >
          <Select
            id={`${id}-posts`}
            mode="multiple"
            value={posts}
            placeholder={t('settings.people.postsHint')}
            options={postChoices.map((p) => ({ value: p, label: one(p) }))}
            showSearch={{ optionFilterProp: 'label' }}
            onChange={setPosts}
          />
        </Form.Item>
        <Form.Item label={t('settings.people.phone')} htmlFor={`${id}-phone`}>
          <Input
            id={`${id}-phone`}
            value={phone}
            maxLength={40}
            autoComplete="off"
            onChange={(e) => setPhone(e.target.value)}
            onPressEnter={save}
          />
        </Form.Item>
      </Form>
      {losesClerk ? (
        <Alert type="error" role="alert" showIcon title={t('settings.people.loseClerk')} />
      ) : vacated.length > 0 ? (
        <Alert
          type="warning"
          role="status"
          showIcon
          title={t('settings.people.willVacate', { posts: list(vacated) })}
        />
      ) : null}
      {failed ? <Alert type="error" role="alert" showIcon title={failed} /> : null}
    </Modal>
  );
}
