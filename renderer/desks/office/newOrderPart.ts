import type { ReactNode } from 'react';
import type { Client, Person } from '#shared/party/party';
import type { Who } from '../../store/desk';

/** What both trades' pages are given. */
export interface NewOrderPart {
  draftKey: string;
  people: readonly Person[];
  clients: readonly Client[];
  who: Who;
  today: string;
  /** Id of an order to begin with, or ''. */
  copy: string;
  onCopy: (id: string) => void;
  onTaken: () => void;
  onIssued: (id: string) => void;
  /** The choice of the trade. */
  head: ReactNode;
}
