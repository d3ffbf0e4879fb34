/** Shop, people and clients: who is who. Each is a subject of its own in the journal. */

import { type PersonRef, postIds } from '#shared/kernel/posts';
import { z } from '#shared/kernel/zod';

const text = (max: number) => z.string().trim().max(max);

export const shopSchema = z.object({
  name: text(80).min(1),
  address: text(200).optional(),
  phone: text(40).optional(),
  taxId: text(40).optional(),
  bank: z.object({ name: text(120), account: text(60) }).optional(),
  /** Data URL (PNG or JPEG) printed at the top of every form. */
  logo: z
    .string()
    .regex(/^data:image\/(png|jpeg);base64,[A-Za-z0-9+/=]+$/)
    .max(700_000)
    .optional(),
});
export type Shop = z.infer<typeof shopSchema>;

export const personSchema = z.object({
  name: text(40).min(1),
  posts: z.array(z.enum(postIds)).min(1),
  phone: text(40).optional(),
  /** False: left the shop; the name stays on old papers. */
  active: z.boolean().default(true),
});
export type Person = z.infer<typeof personSchema> & { id: string };

export const clientSchema = z.object({
  name: text(120).min(1),
  contact: text(40).optional(),
  phone: text(40).optional(),
  address: text(200).optional(),
  active: z.boolean().default(true),
});
export type Client = z.infer<typeof clientSchema> & { id: string };

export const refOf = (person: Person): PersonRef => ({ id: person.id, name: person.name });

/** Active people who hold a post. */
export function holders(people: readonly Person[], post: Person['posts'][number]): Person[] {
  return people.filter((p) => p.active && p.posts.includes(post));
}
