import { z } from 'zod';

const CODE = /^[a-z][a-z0-9_]{0,39}$/;
const LANGUAGE = /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/;

const label = z.string().min(1).max(120);

/** A name that the configuration gives, as tables and addresses have it. */
export const code = z.string().regex(CODE, 'must be 1 to 40 lowercase letters, digits and underscores, a letter first');

/** What people read for it: one text, or one for each language. */
export const labels = z.union([
  label,
  z.record(z.string().regex(LANGUAGE, 'must be a language such as en or pt-BR'), label),
]);
