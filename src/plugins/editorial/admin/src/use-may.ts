import { useAuth } from '@strapi/strapi/admin';

export interface Right {
  readonly action: string;
  /** Uid of the type it is about; null where it is about none. */
  readonly subject: string | null;
}

/**
 * Whether the signed-in person has a right, for what the panel offers; the server decides. It follows their permissions as
 * these come in: Strapi's `useRBAC` looks once, which is too early on a page that is opened by its address.
 */
export function useMay({ action, subject }: Right): boolean {
  return useAuth('useMay', ({ permissions }) =>
    permissions.some((one) => one.action === action && (one.subject ?? null) === subject),
  );
}
