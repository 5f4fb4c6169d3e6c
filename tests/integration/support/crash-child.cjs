// One instance of the application in a process of its own. Its parent sets its clock, has it publish what is due, and
// may have it killed at a statement. The product knows nothing of this: the fuse listens to the database's queries.
const { createStrapi } = require('@strapi/strapi');

const fuse = { sent: 0, killAt: Infinity, isLate: false };

/** At once, before the statement has left; or late, when it has left and was not answered. */
function onQuery() {
  fuse.sent += 1;
  if (fuse.sent !== fuse.killAt) return;
  if (fuse.isLate) setImmediate(kill);
  else kill();
}

function kill() {
  process.kill(process.pid, 'SIGKILL');
}

const ORDERS = {
  arm: async (_, { killAt, isLate }) => void Object.assign(fuse, { sent: 0, killAt: killAt ?? Infinity, isLate }),
  count: async () => fuse.sent,
  setClock: async (workflow, { at }) => void workflow.setClock(() => new Date(at)),
  publishDue: (workflow) => workflow.publishDue(),
  spreadDue: () => notifications().spreadDue(),
  postDue: () => notifications().postDue(),
  mailTo: async (_, { url }) => {
    globalThis.strapi.config.set('plugin::editorial.notifications.mail', true);
    globalThis.strapi.plugin('email').provider = {
      send: async (mail) => {
        const { ok } = await fetch(url, { method: 'POST', body: JSON.stringify(mail) });
        if (!ok) throw new Error('refused');
      },
    };
  },
};

const notifications = () => globalThis.strapi.plugin('editorial').service('notifications');

async function main() {
  const directories = { appDir: process.cwd(), distDir: `${process.cwd()}/dist` };
  const strapi = await createStrapi({ ...directories, serveAdminPanel: false }).load();
  strapi.server.mount();
  const server = strapi.server.httpServer;
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  strapi.db.connection.on('query', onQuery);
  const workflow = strapi.plugin('editorial').service('workflow');
  process.on('message', ({ id, order, ...wanted }) => {
    ORDERS[order](workflow, wanted).then(
      (answer) => process.send({ id, answer }),
      (error) => process.send({ id, error: String(error) }),
    );
  });
  process.on('disconnect', kill);
  process.send({ id: 0, answer: server.address().port });
}

main().catch((error) => {
  console.error(error);
  process.exit(1);
});
