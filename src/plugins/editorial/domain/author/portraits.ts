import type { OpenItem } from '../workflow/refusals';
import { holdsName, isSecret } from './unmasking';

export interface PortraitOf {
  /** As it is printed. */
  readonly name: string;
  /** Private. */
  readonly legalName: string | null;
  /** Private, unless it is the address that readers may write to. */
  readonly email: string | null;
  readonly publicContact: string | null;
}

/** What travels inside a portrait; null where it could not be read. */
export type Inside = readonly { readonly place: string; readonly text: string }[] | null;

/** Whether anything inside a portrait could say what the profile keeps private. */
export function hasSecrets(profile: PortraitOf): boolean {
  return secretsOf(profile).length > 0;
}

/** What a portrait says of the person that the profile does not; a picture that cannot be read is no proof that it is silent. */
export function portraitItems(profile: PortraitOf, inside: Inside): OpenItem[] {
  const secrets = secretsOf(profile);
  if (secrets.length === 0) return [];
  if (inside === null) return [{ code: 'PORTRAIT_UNREADABLE', field: 'avatar', message: UNREADABLE }];
  return secrets.flatMap(({ what, isIn }) => {
    const found = inside.find(({ text }) => isIn(text));
    return found ? [{ code: 'UNMASKS', field: 'avatar', message: told(what, found.place) }] : [];
  });
}

interface Secret {
  readonly what: string;
  readonly isIn: (text: string) => boolean;
}

function secretsOf({ name, legalName, email, publicContact }: PortraitOf): readonly Secret[] {
  const address = email?.trim().toLowerCase() ?? '';
  const isPublic = publicContact?.toLowerCase().includes(address) ?? false;
  return [
    ...(isSecret(legalName ?? '', name)
      ? [{ what: 'legal name', isIn: (text: string) => holdsName(text, legalName ?? '') }]
      : []),
    ...(address !== '' && !isPublic
      ? [{ what: 'private e-mail', isIn: (text: string) => text.toLowerCase().includes(address) }]
      : []),
  ];
}

function told(what: string, place: string): string {
  return `The portrait holds the ${what} inside the file (${place}). Save the picture without metadata and upload it again.`;
}

const UNREADABLE =
  'The portrait could not be read, so nobody knows whether it gives away what this profile keeps private. Upload it again, as JPEG or PNG.';
