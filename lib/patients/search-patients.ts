import { ok } from "@/lib/kernel/result";
import { dayOf } from "@/lib/kernel/zoned";
import { query } from "@/lib/operation/query";
import { describePatients } from "./describe-patients";
import { matchPatients } from "./match-patients";
import { patientSearchSchema, searchPatientsSchema } from "./search-patients.schema";
import { searchTerms } from "./search-terms";

/** Finds patients by what somebody at the desk would type, slips included. At most 20, best first. */
export const searchPatients = query({
  name: "patient.search-patients",
  summary: "Search patients by name, e-mail, phone or birth date",
  http: "GET /patients",
  allow: ["owner", "clinician", "front_desk"],
  input: searchPatientsSchema,
  output: patientSearchSchema,
  async run({ tx, actor, clock }, { q }) {
    const clinicId = actor.clinic.id;
    const instant = clock.now();
    const today = dayOf(instant, actor.clinic.zone);
    const ids = await matchPatients(tx, clinicId, q.trim() === "" ? null : searchTerms(q));
    const now = new Date(instant.epochMilliseconds);
    return ok({ today, patients: await describePatients(tx, clinicId, ids, { now, today }) });
  },
});
