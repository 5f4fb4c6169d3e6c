// Migrates the empty database that the environment names: booting on a copy of it takes a fraction of a migration.
const { createStrapi } = require('@strapi/strapi');

async function main() {
  const strapi = await createStrapi({
    appDir: process.cwd(),
    distDir: `${process.cwd()}/dist`,
    serveAdminPanel: false,
  }).load();
  await strapi.destroy();
}

main().then(
  () => process.exit(0),
  (error) => {
    console.error(error);
    process.exit(1);
  },
);
