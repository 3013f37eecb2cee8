import { expect, test } from "vitest";
import { sqlState } from "@/lib/db/sqlstate";
import { inTransaction } from "@/lib/db/transaction";
import { newId } from "@/lib/kernel/id";
import { makeClinic } from "../../factories/clinic";
import { makePatient } from "../../factories/patient";
import { makePlan } from "../../factories/plan";

const app = (clinicId: string, patientId: string | null = null) =>
  ({ role: "cadence_app", clinicId, userId: newId(), patientId }) as const;

async function twoPatients() {
  const clinic = await makeClinic();
  const [ann, bob] = [await makePatient(clinic), await makePatient(clinic)];
  await makePlan(clinic, { patient: ann });
  await makePlan(clinic, { patient: bob });
  return { clinic, ann, bob };
}

test("a query without any filter shows one clinic only", async () => {
  const { clinic, ann, bob } = await twoPatients();
  const other = await makeClinic();
  await makePatient(other);
  const seen = await inTransaction(app(clinic.clinic.id), (tx) => tx.patient.findMany({ select: { id: true } }));
  expect(seen.map(({ id }) => id).sort()).toEqual([ann.id, bob.id].sort());
});

test("without a clinic nothing is seen", async () => {
  await twoPatients();
  const scope = { role: "cadence_app", clinicId: "", userId: null, patientId: null } as const;
  expect(await inTransaction(scope, (tx) => tx.patient.count())).toBe(0);
  expect(await inTransaction(scope, (tx) => tx.clinic.count())).toBe(0);
});

test("a patient sees their own plan and sessions, and no other patient's", async () => {
  const { clinic, ann } = await twoPatients();
  await inTransaction(app(clinic.clinic.id, ann.id), async (tx) => {
    expect((await tx.patient.findMany({ select: { id: true } })).map(({ id }) => id)).toEqual([ann.id]);
    const plans = await tx.treatmentPlan.findMany({ select: { patientId: true } });
    expect(plans).toEqual([{ patientId: ann.id }]);
    expect(await tx.planSession.count()).toBe(4);
    expect(await tx.auditEvent.count()).toBe(0);
    expect(await tx.resourceHold.count()).toBe(0);
    expect(await tx.override.count()).toBe(0);
  });
});

test("a row cannot be written into another clinic", async () => {
  const [clinic, other] = [await makeClinic(), await makeClinic()];
  const insert = inTransaction(app(clinic.clinic.id), (tx) =>
    tx.closure.createMany({
      data: [
        {
          clinicId: other.clinic.id,
          id: newId(),
          fromDay: new Date("2027-01-01"),
          toDay: new Date("2027-01-01"),
          reason: "x",
        },
      ],
    }),
  );
  expect(await insert.catch(sqlState)).toBe("42501");
});

test("a patient can write nothing of the clinic", async () => {
  const { clinic, ann } = await twoPatients();
  const changed = await inTransaction(app(clinic.clinic.id, ann.id), (tx) =>
    tx.patient.updateMany({ data: { phone: "+34600000000" } }),
  );
  expect(changed.count).toBe(0);
});
