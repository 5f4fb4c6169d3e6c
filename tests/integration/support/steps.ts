/** The steps as they stand in addresses, written down apart from the table that they are made from. */
export const STEPS: readonly string[] =
  `submit withdraw request-changes approve publish schedule unschedule publish-minor publish-without-approval
  discard-changes unpublish retract approve-notice reinstate archive restore`.split(/\s+/);
