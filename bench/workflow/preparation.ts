import type { Core } from '@strapi/strapi';
import { newsroomIn, type Newsroom } from './newsroom';
import { profileOf, type Surroundings } from './texts';

const [AUTHORS, SECTIONS, TAGS] = [20, 8, 30];

let surroundings: Surroundings | null = null;

/** @throws Error before `preparation` */
export function prepared(): Surroundings {
  if (!surroundings) throw new Error('Prepare the application first.');
  return surroundings;
}

/** Authors, sections, tags and a picture that the articles are made with. */
export async function preparation(strapi: Core.Strapi): Promise<void> {
  const newsroom = newsroomIn(strapi);
  const heading = (type: 'section' | 'tag') => async (number: number) => {
    const data = { name: `${type} ${number}`, slug: `${type}-${number}` };
    return (await newsroom.documents(type).create({ data })).documentId;
  };
  const picture = { name: 'ferry.jpg', hash: 'ferry', ext: '.jpg', mime: 'image/jpeg', size: 120, provider: 'local' };
  const data = { ...picture, url: '/uploads/ferry.jpg', width: 1600, height: 900, documentId: 'ferrypicture' };
  const { id: file } = await strapi.db.query('plugin::upload.file').create({ data });
  surroundings = {
    authors: await times(AUTHORS, (number) => publishedProfile(newsroom, number)),
    sections: await times(SECTIONS, heading('section')),
    tags: await times(TAGS, heading('tag')),
    file: Number(file),
  };
}

async function publishedProfile(newsroom: Newsroom, number: number): Promise<string> {
  const authors = newsroom.documents('author');
  const { documentId } = await newsroom.as('writer', () => authors.create({ data: profileOf(number) }));
  await newsroom.agree('author', documentId);
  await newsroom.as('editor', () => authors.publish({ documentId }));
  return documentId;
}

async function times<T>(count: number, make: (number: number) => Promise<T>): Promise<T[]> {
  const made: T[] = [];
  for (let number = 1; number <= count; number += 1) made.push(await make(number));
  return made;
}
