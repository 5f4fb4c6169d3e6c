import type { ArticleSummary, AuthorProfile } from 'strapi-plugin-editorial/contracts';
import { markup, trusted, type Markup, type Part } from './markup';
import { outsideLink } from './outside-link';
import { classes, picture, story } from './story';

export function profile(author: AuthorProfile): Markup {
  const { name, jobTitle, organization, bio, avatar } = author;
  const look = { isFirst: true, sizes: '10rem', alt: `Portrait of ${name}` };
  const portrait = avatar && markup`<div class="portrait">${picture(avatar, look)}</div>`;
  const title = jobTitle && markup`<span>${jobTitle}</span>`;
  const house = organization && markup`<span>${outsideLink(organization.url, organization.name)}</span>`;
  return markup`<header class="${classes('profile', avatar && 'has-portrait')}">${portrait}<div class="profile-words">
<h1 class="headline">${name}</h1>${(title || house) && markup`<p class="facts">${title}${house}</p>`}
${bio && markup`<div class="bio">${trusted(bio.html)}</div>`}</div>${particulars(author)}</header>`;
}

export function work(name: string, articles: readonly ArticleSummary[]): Markup {
  const list =
    articles.length > 0
      ? markup`<div class="stories">${articles.map((one) => story(one, { hasSection: true }))}</div>`
      : markup`<p>Nothing by ${name} is published at the moment.</p>`;
  return markup`<section class="section" aria-labelledby="work">
<h2 id="work" class="section-title">Articles</h2>${list}</section>`;
}

function particulars({ outlets, links, careerStart, kind }: AuthorProfile): Part {
  const since = careerStart ? [String(careerStart)] : [];
  const rows = [
    particular(
      'Work carried by',
      outlets.map(({ name, url }) => outsideLink(url, name)),
    ),
    particular(kind === 'person' ? 'In journalism since' : 'Working since', since),
    particular(
      'Elsewhere',
      links.map(({ label, url }) => outsideLink(url, label)),
    ),
  ].filter((row) => row !== null);
  return rows.length > 0 && markup`<dl class="particulars">${rows}</dl>`;
}

function particular(term: string, values: readonly Part[]): Markup | null {
  return values.length > 0 ? markup`<dt>${term}</dt>${values.map((value) => markup`<dd>${value}</dd>`)}` : null;
}
