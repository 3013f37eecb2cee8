import { expect, test } from "vitest";
import { addTimeOff } from "@/lib/clinic/add-time-off";
import { previewRosterChange } from "@/lib/clinic/preview-roster-change";
import { makeClinic } from "../../factories/clinic";
import { expectOk, expectRefusal } from "../../factories/expect-ok";
import { auditOf, countRows } from "../../factories/rows";
import { arrangeBooked } from "../appointments/arrange";
import { asOwner, expectChanged, expectOwnerOnly, expectRefused } from "./arrange-change";

const holiday = { fromDay: "2027-03-19", toDay: "2027-03-19", reason: "Holiday" };

test("a preview tells what the command would refuse, in the command's own words", async () => {
  const clinic = await makeClinic();
  const timeOff = { clinicianId: clinic.clinician.id, fromDay: "2027-03-28", toDay: "2027-03-28", reason: "Course" };
  const gap = { kind: "add-time-off", input: { ...timeOff, fromTime: "02:30", toTime: "12:00" } };
  await expectRefused(clinic, previewRosterChange, gap, {
    kind: "invalid",
    fields: [{ path: "fromTime", rule: "dst_gap" }],
  });
  const room = { kind: "retire-room", input: { id: clinic.clinician.id } };
  await expectRefused(clinic, previewRosterChange, room, { kind: "not_found" });
});

test("what the schema finds is named by its place inside the change, and an unknown kind is refused", async () => {
  const clinic = await makeClinic();
  const backwards = { kind: "add-closure", input: { ...holiday, toDay: "2027-03-18" } };
  await expectRefused(clinic, previewRosterChange, backwards, {
    kind: "invalid",
    fields: [{ path: "input.toDay", rule: "order" }],
  });
  await expectRefused(clinic, previewRosterChange, { kind: "sell-clinic", input: {} }, { kind: "invalid" });
});

test("previews leave nothing behind: no row, no audit, and the same change can be saved afterwards", async () => {
  const { clinic, visit } = await arrangeBooked(3);
  const before = await countRows(clinic.clinic.id);
  const input = { clinicianId: clinic.clinician.id, ...holiday };
  for (let again = 0; again < 3; again += 1) {
    const { stranded } = expectOk(await previewRosterChange.execute(asOwner(clinic), { kind: "add-time-off", input }));
    expect(stranded.map(({ appointmentId }) => appointmentId)).toEqual([visit(2).id]);
  }
  expect(await countRows(clinic.clinic.id)).toEqual(before);
  expect(await auditOf(clinic.clinic.id, "clinic.preview-roster-change")).toEqual([]);
  await expectChanged(clinic, addTimeOff, { ...input, acknowledged: [visit(2).id] });
});

test("a visit that was stranded before is not counted to a second change", async () => {
  const { clinic, visit } = await arrangeBooked(3);
  const input = { clinicianId: clinic.clinician.id, ...holiday };
  await expectChanged(clinic, addTimeOff, { ...input, acknowledged: [visit(2).id] });
  const closure = { kind: "add-closure", input: { ...holiday, toDay: "2027-05-19" } };
  const { stranded } = expectOk(await previewRosterChange.execute(asOwner(clinic), closure));
  expect(stranded.map(({ appointmentId }) => appointmentId)).toEqual([visit(3).id]);
});

test("only an owner asks", async () => {
  const clinic = await makeClinic();
  await expectOwnerOnly(clinic, previewRosterChange, { kind: "add-closure", input: holiday }, []);
  const elsewhere = { kind: "retire-room", input: { id: clinic.rooms[0].id } };
  const other = await makeClinic();
  expect(expectRefusal(await previewRosterChange.execute(asOwner(other), elsewhere)).kind).toBe("not_found");
});
