import { expect, test } from "vitest";
import { prisma } from "@/lib/db/client";
import { sqlState } from "@/lib/db/sqlstate";
import { confirmEnd } from "@/lib/screening/confirm-end";
import { getLight } from "@/lib/screening/get-light";
import { getScreening } from "@/lib/screening/get-screening";
import { makeClinic } from "../../factories/clinic";
import { testClock as clock } from "../../factories/clock";
import { expectOk, expectRefusal } from "../../factories/expect-ok";
import { arrangeScreened } from "./arrange";

const healed = { active_hsv: { applies: true, until: "2027-01-02" }, pregnancy: { applies: true } };

test("a healed cold sore counts as healed once a clinician has confirmed it", async () => {
  const { patient, by, screening } = await arrangeScreened({ active_hsv: healed.active_hsv });
  const before = expectOk(await getScreening.execute(by, { patientId: patient.id }));
  expect(before.toConfirm).toEqual(["active_hsv"]);
  expect(before.findings).toMatchObject([{ rule: "SCREEN_ACTIVE_HSV", severity: "block" }]);
  const { screeningId } = screening;
  expect(expectOk(await confirmEnd.execute(by, { screeningId, question: "active_hsv" })).confirmedBy).toBe("clinician");
  const after = expectOk(await getScreening.execute(by, { patientId: patient.id }));
  expect(after.toConfirm).toEqual([]);
  expect(after.findings).toEqual([]);
  expect(expectRefusal(await confirmEnd.execute(by, { screeningId, question: "active_hsv" })).kind).toBe("conflict");
});

test("refuses an answer without a last day, an unknown one, another clinic's, the desk", async () => {
  const { clinic, by, screening } = await arrangeScreened(healed);
  const { screeningId } = screening;
  const on = (question: string) => ({ screeningId, question });
  expect(expectRefusal(await confirmEnd.execute(by, on("pregnancy")))).toMatchObject({ fields: [{ rule: "no_end" }] });
  expect(expectRefusal(await confirmEnd.execute(by, on("left_handed"))).kind).toBe("not_found");
  const { actors } = await makeClinic();
  const elsewhere = await confirmEnd.execute({ actor: actors.clinician, clock }, on("active_hsv"));
  expect(expectRefusal(elsewhere).kind).toBe("not_found");
  const desk = await confirmEnd.execute({ actor: clinic.actors.desk, clock }, on("active_hsv"));
  expect(expectRefusal(desk).kind).toBe("forbidden");
  expect(await prisma().screeningConfirmation.count({ where: { screeningId } })).toBe(0);
});

test("the database refuses to confirm the end of what has none", async () => {
  const { clinic, screening } = await arrangeScreened(healed);
  const confirmation = { memberId: clinic.clinician.id, role: "clinician", confirmedAt: new Date() };
  const insert = prisma().screeningConfirmation.create({
    data: { clinicId: clinic.clinic.id, screeningId: screening.screeningId, question: "pregnancy", ...confirmation },
  });
  expect(await insert.catch(sqlState)).toBe("23514");
});

test("the desk sees a light and no word of the reason", async () => {
  const { clinic, patient } = await arrangeScreened({ pregnancy: { applies: true } });
  const desk = { actor: clinic.actors.desk, clock };
  const light = expectOk(await getLight.execute(desk, { patientId: patient.id }));
  const told = { patientId: patient.id, light: "stop", lastOn: "2027-01-11", due: null, link: null };
  expect(light).toEqual(told);
  expect(expectRefusal(await getScreening.execute(desk, { patientId: patient.id })).kind).toBe("forbidden");
});
