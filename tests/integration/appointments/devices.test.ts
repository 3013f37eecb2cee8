import { expect, test } from "vitest";
import { findFreeTimes } from "@/lib/appointments/find-free-times";
import { listAppointments } from "@/lib/appointments/list-appointments";
import { moveSession } from "@/lib/appointments/move-session";
import { previewMove } from "@/lib/appointments/preview-move";
import { prisma } from "@/lib/db/client";
import { newId } from "@/lib/kernel/id";
import { bookCourse } from "@/lib/plans/book-course";
import { proposeCourse } from "@/lib/plans/propose-course";
import { expectOk, expectRefusal } from "../../factories/expect-ok";
import { makeOtherVisit } from "../../factories/other-visit";
import { countRows } from "../../factories/rows";
import { arrangeBooked, arrangeCourse, bookingOf, courseDays } from "./arrange";

const day = courseDays[0];
const twoPens = { devices: ["Pen A", "Pen B"] };

test("a booking is given the first free device, holds it for the treatment alone, and everybody is told which", async () => {
  const { clinic, desk, visit, plan } = await arrangeBooked(1, twoPens);
  const [penA] = clinic.devices;
  expect(visit(1)).toMatchObject({ deviceId: penA?.id, deviceName: "Pen A" });
  const holds = await prisma().resourceHold.findMany({
    where: { appointmentId: visit(1).id, resourceId: penA?.id ?? "" },
  });
  // Numbing lasts 45 minutes, treatment 30: 10:45 to 11:15 in Madrid.
  expect(holds).toMatchObject([
    { startsAt: new Date("2027-01-19T09:45:00Z"), endsAt: new Date("2027-01-19T10:15:00Z"), live: true, lane: 0 },
  ]);
  const calendar = expectOk(await listAppointments.execute(desk, { from: day, to: day }));
  expect(calendar.appointments[0]).toMatchObject({ deviceId: penA?.id, deviceName: "Pen A" });
  const proposed = expectOk(await proposeCourse.execute(desk, { planId: plan.id })).proposals[0]?.placements[0];
  expect(proposed).toMatchObject({ number: 2, deviceId: penA?.id, deviceName: "Pen A" });
});

test("while one device is in use the other is chosen; while both are, the time is taken and others are offered", async () => {
  const arranged = await arrangeCourse(twoPens);
  const { clinic, desk } = arranged;
  const [penA, penB] = clinic.devices;
  const elsewhere = { day, memberId: clinic.prescriber.id, roomId: clinic.rooms[1].id };
  await makeOtherVisit(clinic, { ...elsewhere, deviceId: penA?.id ?? null });
  const free = expectOk(
    await findFreeTimes.execute(desk, { procedureId: clinic.procedure.id, from: day, to: day }),
  ).days[0]?.times.find(({ startsAt }) => startsAt === "2027-01-19T09:00:00.000Z");
  expect(free).toMatchObject({ deviceId: penB?.id, deviceName: "Pen B" });

  const third = newId();
  await prisma().resource.create({ data: { clinicId: clinic.clinic.id, id: third, kind: "room", name: "Room 3" } });
  await makeOtherVisit(clinic, { day, memberId: clinic.owner.id, roomId: third, deviceId: penB?.id ?? null });
  const before = await countRows(clinic.clinic.id);
  const refusal = expectRefusal(await bookCourse.execute(desk, bookingOf(arranged, 1)));
  expect(refusal).toMatchObject({
    kind: "conflict",
    message: "Session 1: Pen A is in use Tue 19 Jan 2027, 10:45-11:15.",
    fields: [{ path: "placements.0.deviceId", rule: "DEVICE_BUSY" }],
  });
  expect(await countRows(clinic.clinic.id)).toEqual(before);
  const [first] = refusal.kind === "conflict" ? refusal.alternatives : [];
  const { clinicianId, roomId, startsAt } = first ?? {};
  const input = { ...bookingOf(arranged, 1), placements: [{ number: 1, clinicianId, roomId, startsAt }] };
  const [booked] = expectOk(await bookCourse.execute(desk, input)).appointments;
  expect(booked?.startsAt).not.toBe("2027-01-19T09:00:00.000Z");
  expect(booked?.deviceId).not.toBeNull();
});

test("a device can be asked for; one in use, unknown, retired, another clinic's or not used for the procedure is refused", async () => {
  const arranged = await arrangeCourse(twoPens);
  const { clinic, desk } = arranged;
  const [penA, penB] = clinic.devices;
  const elsewhere = await arrangeCourse(twoPens);
  const book = (deviceId: string | undefined) => {
    const { placements, ...input } = bookingOf(arranged, 1);
    return bookCourse.execute(desk, { ...input, placements: placements.map((one) => ({ ...one, deviceId })) });
  };
  const other = newId();
  await prisma().resource.create({ data: { clinicId: clinic.clinic.id, id: other, kind: "device", name: "Laser" } });
  for (const id of [newId(), other, elsewhere.clinic.devices[0]?.id, clinic.rooms[0].id]) {
    expect(expectRefusal(await book(id))).toMatchObject({
      kind: "invalid",
      fields: [{ path: "placements.0.deviceId", rule: "unknown" }],
    });
  }
  const taken = { day, memberId: clinic.prescriber.id, roomId: clinic.rooms[1].id, deviceId: penB?.id ?? null };
  await makeOtherVisit(clinic, taken);
  expect(expectRefusal(await book(penB?.id))).toMatchObject({ kind: "conflict", fields: [{ rule: "DEVICE_BUSY" }] });
  const where = { clinicId_id: { clinicId: clinic.clinic.id, id: penA?.id ?? "" } };
  await prisma().resource.update({ where, data: { retiredAt: new Date() } });
  expect(expectRefusal(await book(penA?.id))).toMatchObject({ kind: "invalid", fields: [{ rule: "unknown" }] });
});

test("with every device retired nothing is free, and a booking says so", async () => {
  const arranged = await arrangeCourse({ devices: ["Pen A"] });
  const { clinic, desk } = arranged;
  await prisma().resource.updateMany({
    where: { clinicId: clinic.clinic.id, kind: "device" },
    data: { retiredAt: new Date() },
  });
  const input = { procedureId: clinic.procedure.id, from: day, to: day };
  expect(expectOk(await findFreeTimes.execute(desk, input)).days[0]?.times).toEqual([]);
  expect(expectRefusal(await bookCourse.execute(desk, bookingOf(arranged, 1)))).toMatchObject({
    kind: "invalid",
    fields: [{ path: "placements.0.deviceId", rule: "NO_DEVICE" }],
  });
});

test("a moved visit keeps its device where that is free, takes another where not, and can be given one", async () => {
  const { clinic, desk, visit } = await arrangeBooked(1, twoPens);
  const [penA, penB] = clinic.devices;
  const move = async (time: string, version: number, deviceId?: string) => {
    const input = { appointmentId: visit(1).id, version, local: { day, time }, deviceId };
    return expectOk(await moveSession.execute(desk, input));
  };
  const elsewhere = { day, time: "13:00", memberId: clinic.prescriber.id, roomId: clinic.rooms[1].id };
  await makeOtherVisit(clinic, { ...elsewhere, deviceId: penA?.id ?? null });
  expect((await move("12:00", 1)).deviceName).toBe("Pen A");
  expect((await move("13:00", 2)).deviceName).toBe("Pen B");
  expect((await move("15:00", 3)).deviceName).toBe("Pen B");
  expect((await move("15:00", 4, penA?.id)).deviceName).toBe("Pen A");
  const ask = { appointmentId: visit(1).id, day, time: "13:00", deviceId: penA?.id };
  expect(expectOk(await previewMove.execute(desk, ask))).toMatchObject({
    allowed: false,
    reasons: [{ code: "DEVICE_BUSY", field: "deviceId" }],
  });
  expect(expectOk(await previewMove.execute(desk, { ...ask, deviceId: undefined })).allowed).toBe(true);
  const rows = await prisma().resourceHold.findMany({
    where: { appointmentId: visit(1).id, resourceId: { in: [penA?.id ?? "", penB?.id ?? ""] } },
  });
  expect(rows).toMatchObject([{ resourceId: penA?.id, startsAt: new Date("2027-01-19T14:45:00Z") }]);
});

test("the database refuses a device held twice, and a visit with a device it does not hold", async () => {
  const { clinic, visit } = await arrangeBooked(1, twoPens);
  const [penA, penB] = clinic.devices;
  const clinicId = clinic.clinic.id;
  const other = await makeOtherVisit(clinic, {
    day,
    memberId: clinic.prescriber.id,
    roomId: clinic.rooms[1].id,
    deviceId: penB?.id ?? null,
  });
  const hold = (appointmentId: string, lane: number) => prisma().$executeRaw`
    INSERT INTO resource_hold (clinic_id, id, appointment_id, resource_id, subject_id, starts_at, ends_at, lane)
    VALUES (${clinicId}::uuid, ${newId()}::uuid, ${appointmentId}::uuid, ${penA?.id}::uuid, ${penA?.id}::uuid,
      '2027-01-19T10:14:00Z', '2027-01-19T10:44:00Z', ${lane})`;
  await expect(hold(other.id, 0)).rejects.toThrow("resource_hold_no_overlap");
  await hold(other.id, 1);
  const use = prisma().$executeRaw`
    UPDATE appointment SET device_id = ${penB?.id}::uuid, version = version + 1
    WHERE clinic_id = ${clinicId}::uuid AND id = ${visit(1).id}::uuid`;
  await expect(use).rejects.toThrow("a live appointment holds its room, its clinician, its device");
});
