import { expect, test } from "vitest";
import { inTransaction } from "@/lib/db/transaction";
import { scopeOf } from "@/lib/operation/actor";
import { loadCourse, loadCourses } from "@/lib/plans/load-course";
import { makeClinic } from "../../factories/clinic";
import { makePatient } from "../../factories/patient";
import { makeDeepPlan, makePlan } from "../../factories/plan";

test("a patient reads their own course without the overrides, and no other patient's", async () => {
  const clinic = await makeClinic();
  const [own, other] = [await makePatient(clinic), await makePatient(clinic)];
  const plan = await makeDeepPlan(clinic, own);
  const foreign = await makePlan(clinic, { patient: other });
  const clinicId = clinic.clinic.id;
  await inTransaction(scopeOf(clinic.actors.patientOf(own)), async (tx) => {
    const course = await loadCourse(tx, clinicId, plan.id);
    expect(course).toMatchObject({ plan: { id: plan.id, memberName: "Paula Prescriber" }, overrides: [] });
    expect(course?.sessions).toHaveLength(4);
    expect(await loadCourse(tx, clinicId, foreign.id)).toBeNull();
    expect(await loadCourses(tx, clinicId, other.id)).toBeNull();
  });
});

test("nothing of another clinic is read, even when asked for by its id", async () => {
  const [clinic, other] = [await makeClinic(), await makeClinic()];
  const patient = await makePatient(clinic);
  const plan = await makePlan(clinic, { patient });
  await inTransaction(scopeOf(other.actors.owner), async (tx) => {
    expect(await loadCourse(tx, clinic.clinic.id, plan.id)).toBeNull();
    expect(await loadCourses(tx, clinic.clinic.id, patient.id)).toBeNull();
  });
});
