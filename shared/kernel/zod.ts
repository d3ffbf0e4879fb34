/**
 * zod as this house uses it. Its compiled checks need `new Function`, which the content security policy forbids;
 * the switch counts only for shapes made after it, so every shape takes `z` from here.
 */
import { z } from 'zod';

z.config({ jitless: true });

export { z };
