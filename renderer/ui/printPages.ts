/** The pages of production and the posts they are for; the frame's tab leads to the first of a person's own. */
import type { Post } from '#shared/kernel/posts';

export interface PrintPage {
  key: 'press' | 'check' | 'board' | 'load' | 'stock' | 'duties' | 'machines';
  to: string;
  posts: readonly Post[];
}

export const printPages: readonly PrintPage[] = [
  { key: 'board', to: '/plan', posts: ['merchandiser', 'press', 'leader', 'clerk'] },
  { key: 'load', to: '/plan/load', posts: ['merchandiser', 'press', 'leader', 'clerk'] },
  { key: 'press', to: '/press', posts: ['press', 'merchandiser', 'inspector'] },
  { key: 'check', to: '/press/checks', posts: ['inspector', 'press', 'merchandiser'] },
  { key: 'stock', to: '/stock', posts: ['storekeeper', 'buyer', 'merchandiser', 'press', 'clerk', 'leader'] },
  { key: 'duties', to: '/duties', posts: ['inspector', 'clerk', 'storekeeper', 'leader', 'merchandiser'] },
  { key: 'machines', to: '/plan/machines', posts: ['merchandiser', 'press', 'leader', 'clerk', 'inspector'] },
];

export const seesPage = (page: PrintPage, held: readonly Post[]): boolean =>
  page.posts.some((p) => held.includes(p));

/** Where a person's work in production begins: at the machine, at the checks, in the store, else at the board. */
export function firstPage(held: readonly Post[]): string | undefined {
  const at = (post: Post, to: string) => (held.includes(post) ? to : undefined);
  return (
    at('merchandiser', '/plan') ??
    at('press', '/press') ??
    at('inspector', '/press/checks') ??
    at('storekeeper', '/stock') ??
    printPages.find((page) => seesPage(page, held))?.to
  );
}
