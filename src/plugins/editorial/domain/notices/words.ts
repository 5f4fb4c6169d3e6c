import type { NoticeKind } from './kinds';

/** Words of the e-mails. `{title}`, `{name}` and `{count}` are put in. */
export interface LetterWords extends Readonly<Record<NoticeKind, string>> {
  readonly by: string;
  readonly open: string;
  readonly openAll: string;
  readonly digest: string;
  readonly more: string;
  readonly untitled: string;
  readonly choose: string;
}

const ENGLISH: LetterWords = {
  submitted: 'Waiting for review',
  changes_requested: 'Changes requested',
  approved: 'Approved',
  published: 'Published',
  schedule_failed: 'Not published as scheduled',
  mentioned: 'You were mentioned',
  assigned: 'Assigned to you',
  due: 'Due',
  by: 'by {name}',
  open: 'Open',
  openAll: 'Open the notifications',
  digest: 'Today in the newsroom: {count}',
  more: 'And {count} more.',
  untitled: 'Untitled',
  choose: 'Which of these e-mails you get is up to you: in the panel, under Notifications.',
};

const GERMAN: LetterWords = {
  submitted: 'Wartet auf Prüfung',
  changes_requested: 'Änderungen erbeten',
  approved: 'Freigegeben',
  published: 'Veröffentlicht',
  schedule_failed: 'Nicht wie terminiert veröffentlicht',
  mentioned: 'Sie wurden erwähnt',
  assigned: 'Ihnen zugewiesen',
  due: 'Fällig',
  by: 'von {name}',
  open: 'Öffnen',
  openAll: 'Benachrichtigungen öffnen',
  digest: 'Heute in der Redaktion: {count}',
  more: 'Und {count} weitere.',
  untitled: 'Ohne Titel',
  choose: 'Welche dieser E-Mails Sie bekommen, bestimmen Sie: im Panel unter „Benachrichtigungen“.',
};

const FRENCH: LetterWords = {
  submitted: 'En attente de relecture',
  changes_requested: 'Modifications demandées',
  approved: 'Approuvé',
  published: 'Publié',
  schedule_failed: 'Non publié à l’heure prévue',
  mentioned: 'Vous avez été mentionné',
  assigned: 'Attribué à vous',
  due: 'Échéance',
  by: 'par {name}',
  open: 'Ouvrir',
  openAll: 'Ouvrir les notifications',
  digest: 'Aujourd’hui à la rédaction : {count}',
  more: 'Et {count} de plus.',
  untitled: 'Sans titre',
  choose: 'Vous choisissez les e-mails que vous recevez : dans le panneau, sous « Notifications ».',
};

const SPANISH: LetterWords = {
  submitted: 'A la espera de revisión',
  changes_requested: 'Cambios solicitados',
  approved: 'Aprobado',
  published: 'Publicado',
  schedule_failed: 'No se publicó a la hora programada',
  mentioned: 'Te han mencionado',
  assigned: 'Asignado a ti',
  due: 'Vence',
  by: 'por {name}',
  open: 'Abrir',
  openAll: 'Abrir las notificaciones',
  digest: 'Hoy en la redacción: {count}',
  more: 'Y {count} más.',
  untitled: 'Sin título',
  choose: 'Tú decides qué correos recibes: en el panel, en «Notificaciones».',
};

const ITALIAN: LetterWords = {
  submitted: 'In attesa di revisione',
  changes_requested: 'Modifiche richieste',
  approved: 'Approvato',
  published: 'Pubblicato',
  schedule_failed: 'Non pubblicato all’ora prevista',
  mentioned: 'Sei stato menzionato',
  assigned: 'Assegnato a te',
  due: 'In scadenza',
  by: 'da {name}',
  open: 'Apri',
  openAll: 'Apri le notifiche',
  digest: 'Oggi in redazione: {count}',
  more: 'E altri {count}.',
  untitled: 'Senza titolo',
  choose: 'Scegli tu quali e-mail ricevere: nel pannello, alla voce «Notifiche».',
};

const WORDS: Readonly<Record<string, LetterWords>> = {
  en: ENGLISH,
  de: GERMAN,
  fr: FRENCH,
  es: SPANISH,
  it: ITALIAN,
};

/** The first of these BCP 47 tags that there are words for decides; English where there is none. */
export function letterWords(languages: readonly (string | null | undefined)[]): {
  readonly language: string;
  readonly words: LetterWords;
} {
  for (const tag of languages) {
    const language = (tag ?? '').toLowerCase().split(/[-_]/)[0] ?? '';
    const [, words] = Object.entries(WORDS).find(([name]) => name === language) ?? [];
    if (words) return { language, words };
  }
  return { language: 'en', words: ENGLISH };
}

export function filled(words: string, value: string | number): string {
  return words.replace(/\{\w+\}/, () => String(value));
}
