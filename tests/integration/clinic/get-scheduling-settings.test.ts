import { expect, test } from "vitest";
import { addClosure } from "@/lib/clinic/add-closure";
import { addDevice } from "@/lib/clinic/add-device";
import { addRosterException } from "@/lib/clinic/add-roster-exception";
import { addTimeOff } from "@/lib/clinic/add-time-off";
import { getSchedulingSettings } from "@/lib/clinic/get-scheduling-settings";
import { retireRoom } from "@/lib/clinic/retire-room";
import { reviseProcedure } from "@/lib/clinic/revise-procedure";
import { setWorkingHours } from "@/lib/clinic/set-working-hours";
import { fixedClock } from "@/lib/kernel/clock";
import { newId } from "@/lib/kernel/id";
import { makeClinic, type TestClinic } from "../../factories/clinic";
import { testClock } from "../../factories/clock";
import { expectOk, expectRefusal } from "../../factories/expect-ok";
import { expectChanged } from "./arrange-change";

async function read({ actors }: TestClinic, clock = testClock) {
  return expectOk(await getSchedulingSettings.execute({ actor: actors.desk, clock }, {}));
}

test("everything the owner set is read back as it was entered", async () => {
  const clinic = await makeClinic();
  const clinicianId = clinic.clinician.id;
  const reason = "Course";
  const { answer: pen } = await expectChanged(clinic, addDevice, { name: "Pen A" });
  const hours = [
    { from: "10:00", to: "12:00" },
    { from: "14:00", to: "15:00" },
  ];
  await expectChanged(clinic, addRosterException, { clinicianId, day: "2027-01-20", hours, reason });
  await expectChanged(clinic, addRosterException, { clinicianId, day: "2027-01-13", hours: [], reason });
  const whole = { fromDay: "2027-03-27", toDay: "2027-03-28", fromTime: null, toTime: null, reason };
  const part = { fromDay: "2027-02-03", toDay: "2027-02-04", fromTime: "13:00", toTime: "11:30", reason };
  await expectChanged(clinic, addTimeOff, { clinicianId, ...whole });
  await expectChanged(clinic, addTimeOff, { clinicianId, ...part });
  const closure = { fromDay: "2027-04-01", toDay: "2027-04-05", reason: "Holidays" };
  await expectChanged(clinic, addClosure, closure);
  await expectChanged(clinic, retireRoom, { id: clinic.rooms[1].id });
  const buffers = { bufferBeforeMin: 5, bufferAfterMin: 10 };
  const procedure = { ...clinic.procedure, ...buffers, clinicianIds: [clinicianId], deviceIds: [pen.id] };
  await expectChanged(clinic, reviseProcedure, procedure);
  const week = [{ weekday: 2, from: "08:00", to: "14:00" }];
  await expectChanged(clinic, setWorkingHours, { clinicianId, validFrom: "2027-02-01", hours: week });

  const settings = await read(clinic);
  expect(settings).toMatchObject({
    today: "2027-01-11",
    zone: "Europe/Madrid",
    rules: { gridMin: 15, noticeDays: 0, horizonDays: 500, undoMinutes: 2 },
    closures: [closure],
    rooms: [
      { id: clinic.rooms[0].id, name: "Room 1", retired: false },
      { name: "Room 2", retired: true },
    ],
    devices: [{ id: pen.id, name: "Pen A", retired: false }],
    procedures: [{ ...procedure, retired: false }],
  });
  const [carl, paula] = settings.clinicians;
  expect([carl?.name, paula?.name]).toEqual(["Carl Clinician", "Paula Prescriber"]);
  expect(carl?.exceptions).toEqual([
    { day: "2027-01-13", hours: [], reason },
    { day: "2027-01-20", hours, reason },
  ]);
  expect(carl?.timeOff.map(({ id: _, ...off }) => off)).toEqual([part, whole]);
  expect(carl?.hours).toHaveLength(6);
  expect(carl?.hours.at(-1)).toEqual({ ...week[0], validFrom: "2027-02-01", validTo: null });
  expect(paula).toMatchObject({ exceptions: [], timeOff: [] });
});

test("what is over is left out", async () => {
  const clinic = await makeClinic();
  const clinicianId = clinic.clinician.id;
  const days = { fromDay: "2027-01-12", toDay: "2027-01-13", reason: "Course" };
  await expectChanged(clinic, addTimeOff, { clinicianId, ...days });
  await expectChanged(clinic, addClosure, days);
  await expectChanged(clinic, addRosterException, { clinicianId, day: "2027-01-13", hours: [], reason: "Course" });
  await expectChanged(clinic, setWorkingHours, { clinicianId, validFrom: "2027-01-14", hours: [] });
  const during = await read(clinic, fixedClock("2027-01-13T22:59:00Z"));
  expect(during.closures).toHaveLength(1);
  expect(during.clinicians[0]).toMatchObject({ exceptions: [{}], timeOff: [{}] });
  const after = await read(clinic, fixedClock("2027-01-13T23:00:00Z"));
  expect(after.closures).toEqual([]);
  expect(after.clinicians[0]).toMatchObject({ hours: [], exceptions: [], timeOff: [] });
});

test("every member of staff reads their own clinic's; a patient does not", async () => {
  const [clinic, other] = [await makeClinic(), await makeClinic()];
  const { owner, clinician, prescriber, desk, patientOf } = clinic.actors;
  for (const actor of [owner, clinician, prescriber, desk]) {
    const { rooms } = expectOk(await getSchedulingSettings.execute({ actor, clock: testClock }, {}));
    expect(rooms.map(({ id }) => id)).toEqual(clinic.rooms.map(({ id }) => id));
  }
  expect((await read(other)).rooms.map(({ id }) => id)).not.toContain(clinic.rooms[0].id);
  const actor = patientOf({ id: newId(), givenName: "Pia" });
  expect(expectRefusal(await getSchedulingSettings.execute({ actor, clock: testClock }, {})).kind).toBe("forbidden");
});
