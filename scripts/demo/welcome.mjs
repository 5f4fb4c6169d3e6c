// @ts-check

const LOGINS = [
  { role: 'Author', email: 'author@demo.test', passwordKey: 'DEMO_AUTHOR_PASSWORD' },
  { role: 'Reviewer', email: 'reviewer@demo.test', passwordKey: 'DEMO_REVIEWER_PASSWORD' },
  { role: 'Editor', email: 'editor@demo.test', passwordKey: 'DEMO_EDITOR_PASSWORD' },
  { role: 'Administrator', email: 'admin@demo.test', passwordKey: 'DEMO_ADMIN_PASSWORD' },
];

/**
 * Where to go and whom to log in as.
 * @param {string} address
 * @param {Record<string, string>} settings
 * @param {string[]} newKeys settings made in this run: their passwords are shown now and never again
 * @param {string} log
 */
export function welcome(address, settings, newKeys, log) {
  return [
    '',
    'The newsroom is open.',
    '',
    `  Reader's page   ${address}/`,
    `  Admin panel     ${address}/admin`,
    `  Content API     ${address}/api/delivery/articles`,
    '',
    ...LOGINS.map((login) => loginLine(login, newKeys.includes(login.passwordKey) ? settings[login.passwordKey] : '')),
    LOGINS.some(({ passwordKey }) => newKeys.includes(passwordKey))
      ? '  The passwords are shown this once and kept in .env (DEMO_…_PASSWORD).'
      : '  The passwords are in .env (DEMO_…_PASSWORD).',
    '',
    `Ctrl+C stops it. Its log is ${log}.`,
  ].join('\n');
}

/**
 * @param {{ role: string, email: string }} login
 * @param {string} [password]
 */
function loginLine({ role, email }, password = '') {
  return `  ${role.padEnd(16)}${email.padEnd(22)}${password}`.trimEnd();
}
