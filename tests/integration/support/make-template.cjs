// Makes a migrated, empty SQLite database at the path given: booting on a copy of it takes a fraction of a migration.
const { createStrapi } = require('@strapi/strapi');

async function main(file) {
  process.env.DATABASE_FILENAME = file;
  const strapi = await createStrapi({
    appDir: process.cwd(),
    distDir: `${process.cwd()}/dist`,
    serveAdminPanel: false,
  }).load();
  await strapi.destroy();
}

main(process.argv[2]).then(
  () => process.exit(0),
  (error) => {
    console.error(error);
    process.exit(1);
  },
);
