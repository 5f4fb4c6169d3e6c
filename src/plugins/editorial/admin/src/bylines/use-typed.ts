import { useForm } from '@strapi/strapi/admin';
import { useMemo } from 'react';
import { useSettled } from './use-settled';

/** What the form holds, read by `read` and settled: the same object as long as it says the same. */
export function useTyped<Typed extends object>(
  consumer: string,
  read: (values: Record<string, unknown>) => Typed,
): Typed {
  const text = useForm(consumer, ({ values }) => JSON.stringify(read({ ...values })));
  const settled = useSettled(text);
  return useMemo((): Typed => JSON.parse(settled), [settled]);
}
