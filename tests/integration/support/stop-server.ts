/** Ends the database server that the global setup started; its folder goes with it. */
export default async function stopServer(): Promise<void> {
  await globalThis.testServer?.stop();
}
