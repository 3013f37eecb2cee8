/** The demo clinic's sign-ins (prisma/seed). */
export const emails = {
  owner: "owner@demo.cadence.test",
  prescriber: "prescriber@demo.cadence.test",
  clinician: "clinician@demo.cadence.test",
  desk: "desk@demo.cadence.test",
  patient: "patient@demo.cadence.test",
} as const;
export type Role = keyof typeof emails;

export const password = "cadence-demo";
