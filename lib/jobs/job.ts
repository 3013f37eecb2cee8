/** Every kind of job, with what it carries. Ids only: a job's data must never hold anything about a patient. */
export type Jobs = {
  "appointment.end-expired-hold": { readonly clinicId: string; readonly holdId: string };
  "message.deliver-message": { readonly clinicId: string; readonly messageId: string };
};

/** The closed list of job names. Each has a queue of the same name, made by a migration. */
export type JobName = keyof Jobs;
