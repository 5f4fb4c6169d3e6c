import { useField, useForm } from '@strapi/strapi/admin';
import { useLayoutEffect, useRef } from 'react';
import type { CreditValue } from './credit-value';

const NONE: readonly CreditValue[] = [];

export interface Credits {
  readonly values: readonly CreditValue[];
  readonly error: string | undefined;
  readonly add: (value: Record<string, unknown>) => void;
  /** `then` runs when the rows stand in their new order. */
  readonly move: (from: number, to: number, then?: () => void) => void;
  readonly remove: (index: number, then: () => void) => void;
  readonly change: (index: number, value: Record<string, unknown>) => void;
}

/** The credits in the form, changed as Strapi's own list of components changes them: it gives and keeps the keys. */
export function useCredits(field: string): Credits {
  const { value, error, onChange } = useField<readonly CreditValue[] | null>(field);
  const addFieldRow = useForm('CreditsInput', (form) => form.addFieldRow);
  const moveFieldRow = useForm('CreditsInput', (form) => form.moveFieldRow);
  const removeFieldRow = useForm('CreditsInput', (form) => form.removeFieldRow);
  const values = Array.isArray(value) ? value : NONE;
  const after = useRef<() => void>();
  useLayoutEffect(() => {
    after.current?.();
    after.current = undefined;
  }, [values]);
  return {
    values,
    error,
    add: (row) => addFieldRow(field, row),
    move: (from, to, then) => {
      if (to < 0 || to >= values.length || to === from) return;
      after.current = then;
      moveFieldRow(field, from, to);
    },
    remove: (index, then) => {
      after.current = then;
      removeFieldRow(field, index);
    },
    change: (index, row) => onChange(`${field}.${index}`, { ...values[index], ...row }),
  };
}
