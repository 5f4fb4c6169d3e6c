import { phrases } from '../word-list';

/** Month names and their usual short forms, as they stand beside a day or a year. */
export const MONTHS = phrases(`january|february|march|april|may|june|july|august|september|october|november|december|
  jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec|januar|februar|märz|mai|juni|juli|oktober|dezember|mrz|okt|dez|
  janvier|février|mars|avril|juin|juillet|août|septembre|octobre|novembre|décembre|janv|févr|avr|juil|déc|
  enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|setiembre|octubre|noviembre|diciembre|ene|abr|ago|dic|
  gennaio|febbraio|aprile|maggio|giugno|luglio|settembre|ottobre|dicembre|gen|mag|giu|lug|set|ott|
  janeiro|fevereiro|março|maio|junho|julho|setembro|outubro|novembro|dezembro|fev|out|
  januari|februari|maart|mei|augustus|augusti|maj|marts|oktober|desember|december|mrt|
  stycznia|lutego|marca|kwietnia|maja|czerwca|lipca|sierpnia|września|października|listopada|grudnia|
  января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря|
  січня|лютого|березня|квітня|травня|червня|липня|серпня|вересня|жовтня|листопада|грудня`);

export const WEEKDAYS =
  phrases(`monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tue|tues|wed|thu|thur|thurs|fri|
  montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|
  lunes|martes|miércoles|jueves|viernes|sábado|domingo|lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica|
  maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag`);

/** What stands before a date on a page. */
export const DATE_LEADS = phrases(`published|first published|updated|last updated|last modified|modified|posted|created|
  publication date|date|veröffentlicht|aktualisiert|erstellt|stand|publié|mis à jour|modifié|publicado|actualizado|
  pubblicato|aggiornato|atualizado|gepubliceerd|bijgewerkt|publicerad|uppdaterad|publisert|oppdatert|opdateret|
  опубликовано|обновлено|更新|公開|投稿日|更新日|公開日|发布时间|发布|發佈`);

/** Between such a word, or a name, and the date. */
export const DATE_JOINERS = phrases(`on|at|am|um|le|à|el|a las|il|alle|op|om|den|kl|kl.|em|às|der|dem|,|:|-|–|·|•`);

export const ZONES = phrases(
  `am|pm|a.m.|p.m.|uhr|h|gmt|utc|bst|est|edt|et|pst|pdt|pt|cst|cdt|ct|cet|cest|mez|mesz|ist|aest|aedt`,
);

/** "5 hours ago", "vor 3 Stunden": words before, units, words after. */
export const AGO_BEFORE = phrases(`vor|il y a|hace|há|fa|for|för`);
export const AGO_UNITS =
  phrases(`seconds|second|secs|minutes|minute|mins|min|hours|hour|hrs|hr|h|days|day|weeks|week|months|month|
  years|year|sekunden|minuten|stunden|stunde|tagen|tage|tag|wochen|monaten|jahren|heures|heure|jours|jour|semaines|mois|ans|
  minutos|horas|hora|días|día|semanas|meses|años|dias|ore|ora|giorni|giorno|minuti|uur|dagen|timer|timmar|dagar|dager`);
export const AGO_AFTER = phrases(`ago|fa|geleden|siden|sedan|atrás|назад|前`);

/** Counters of a page, after a number. */
export const COUNTED =
  phrases(`comments|comment|more|others|weitere|autres|shares|share|views|view|min read|minute read|mins read|minutes read|words|likes|
  replies|retweets|kommentare|commentaires|comentarios|reacties|kommentarer`);
