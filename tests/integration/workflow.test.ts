import { anArticle, anAuthor } from '../builders';
import { openNewsroom, type Newsroom } from './support/newsroom';
import { anAdmin, aUser, aToken, aSuperAdmin, type Someone } from './support/people';

const ARTICLE = 'plugin::editorial.article';
const AUTHOR = 'plugin::editorial.author';

let newsroom: Newsroom;
let [writer, reviewer, editor, boss]: Someone[] = [];

beforeAll(async () => {
  newsroom = await openNewsroom();
  writer = await anAdmin(newsroom, 'writer');
  reviewer = await anAdmin(newsroom, 'reviewer');
  editor = await anAdmin(newsroom, 'editor');
  boss = await aSuperAdmin(newsroom);
}, 60_000);

afterAll(() => newsroom.close());

test('boots', async () => {
  const res = await newsroom.http.post(`/content-manager/collection-types/${ARTICLE}`).set(writer!.headers).send(anArticle());
  console.log(res.status, JSON.stringify(res.body).slice(0, 600));
  const id = res.body.data.documentId;
  const st = await newsroom.http.get(`/editorial/workflow/articles/${id}`).set(writer!.headers);
  console.log(st.status, JSON.stringify(st.body, null, 1));
  const sub = await newsroom.http.post(`/editorial/workflow/articles/${id}/submit`).set(writer!.headers).send({});
  console.log(sub.status, JSON.stringify(sub.body).slice(0, 300));
  const ap = await newsroom.http.post(`/editorial/workflow/articles/${id}/approve`).set(reviewer!.headers).send({digest: sub.body.data.digest});
  console.log(ap.status, JSON.stringify(ap.body).slice(0, 300));
  const pu = await newsroom.http.post(`/content-manager/collection-types/${ARTICLE}/${id}/actions/publish`).set(editor!.headers).send({});
  console.log(pu.status, JSON.stringify(pu.body).slice(0, 500));
  const ev = await newsroom.http.get(`/editorial/workflow/articles/${id}/events`).set(editor!.headers);
  console.log(ev.status, JSON.stringify(ev.body));
});
