/** The message that says whether readers can see a profile; `null` where there is none. */
export function standing(isPublished: boolean | null) {
  if (isPublished === null) return 'editorial.credits.bare';
  return isPublished ? 'editorial.credits.public' : 'editorial.credits.hidden';
}
