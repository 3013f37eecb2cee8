import { expect, test } from "vitest";
import { listEvents } from "@/lib/audit/list-events";
import { type EventDto, eventListSchema } from "@/lib/audit/list-events.schema";
import { prisma } from "@/lib/db/client";
import { newId } from "@/lib/kernel/id";
import { makeClinic } from "../../factories/clinic";
import { expectOk, expectRefusal } from "../../factories/expect-ok";
import { auditOf } from "../../factories/rows";

type Row = {
  readonly at: string;
  readonly operation?: string;
  readonly patientId?: string;
  readonly actorKind?: string;
};

async function insertEvents(clinicId: string, rows: readonly Row[]) {
  const base = { clinicId, actorKind: "system", actorName: "Test", operation: "plan.create-plan", requestId: newId() };
  const data = rows.map(({ at, ...rest }) => ({ ...base, ...rest, id: newId(), at: new Date(at) }));
  await prisma().auditEvent.createMany({ data });
  return data.map(({ id }) => id);
}

/** The events a test wrote itself: reading the audit adds to it. */
function own(events: readonly EventDto[]): string[] {
  return events.filter(({ operation }) => operation !== "audit.list-events").map(({ id }) => id);
}

test.each(["member", "patient", "signer", "respondent", "system"])("what a %s did can be read", async (actorKind) => {
  const { clinic, actors } = await makeClinic();
  const [id] = await insertEvents(clinic.id, [{ at: "2027-01-01T10:00:00Z", actorKind }]);
  const { events } = expectOk(await listEvents.execute({ actor: actors.owner }, {}));
  expect(events.find((event) => event.id === id)?.actorKind).toBe(actorKind);
});

test("the owner reads who did what, newest first, and that they did", async () => {
  const { clinic, owner, actors } = await makeClinic();
  const patientId = newId();
  const [first, second] = await insertEvents(clinic.id, [
    { at: "2027-01-01T10:00:00Z" },
    { at: "2027-01-02T10:00:00Z", patientId, operation: "patient.update-patient" },
  ]);
  const list = expectOk(await listEvents.execute({ actor: actors.owner }, {}));
  expect(own(list.events)).toEqual([second, first]);
  expect(eventListSchema.parse(list)).toEqual(list);
  expect(list.events.at(-1)).toEqual({
    id: first,
    at: "2027-01-01T10:00:00.000Z",
    actorKind: "system",
    actorId: null,
    actorName: "Test",
    operation: "plan.create-plan",
    subjectId: null,
    patientId: null,
    before: null,
    after: null,
    requestId: expect.any(String),
  });
  const byPatient = expectOk(await listEvents.execute({ actor: actors.owner }, { patientId }));
  expect(byPatient.events.map(({ id }) => id)).toEqual([second]);
  const reads = await auditOf(clinic.id, "audit.list-events");
  expect(reads.map((row) => [row.actorId, row.patientId])).toEqual([
    [owner.id, null],
    [owner.id, patientId],
  ]);
});

test("days are the clinic's, both ends inclusive, also across a change of the clock", async () => {
  const { clinic, actors } = await makeClinic({ zone: "America/Santiago" });
  // On 2027-09-05 Santiago's clocks skip midnight: the day begins at 01:00, 04:00 UTC.
  const [before, begin, end, after] = await insertEvents(clinic.id, [
    { at: "2027-09-05T03:59:59Z" },
    { at: "2027-09-05T04:00:00Z" },
    { at: "2027-09-06T02:59:59Z" },
    { at: "2027-09-06T03:00:00Z" },
  ]);
  const actor = actors.owner;
  const day = expectOk(await listEvents.execute({ actor }, { from: "2027-09-05", to: "2027-09-05" }));
  expect(own(day.events)).toEqual([end, begin]);
  const until = expectOk(await listEvents.execute({ actor }, { to: "2027-09-04" }));
  expect(own(until.events)).toEqual([before]);
  const since = expectOk(await listEvents.execute({ actor }, { from: "2027-09-06" }));
  expect(own(since.events)).toEqual([after]);
});

test("an operation can be picked out", async () => {
  const { clinic, actors } = await makeClinic();
  const [, ended] = await insertEvents(clinic.id, [
    { at: "2027-01-01T10:00:00Z" },
    { at: "2027-01-01T11:00:00Z", operation: "plan.end-plan" },
  ]);
  const list = expectOk(await listEvents.execute({ actor: actors.owner }, { operation: "plan.end-plan" }));
  expect(list.events.map(({ id }) => id)).toEqual([ended]);
});

test("pages of 50 leave nothing out and repeat nothing, also among events of one instant", async () => {
  const { clinic, actors } = await makeClinic();
  const at = "2027-01-01T10:00:00Z";
  const ids = await insertEvents(
    clinic.id,
    Array.from({ length: 120 }, () => ({ at })),
  );
  const seen: string[] = [];
  const sizes: number[] = [];
  let cursor: string | undefined;
  do {
    const input = { operation: "plan.create-plan", ...(cursor === undefined ? {} : { cursor }) };
    const page = expectOk(await listEvents.execute({ actor: actors.owner }, input));
    seen.push(...page.events.map(({ id }) => id));
    sizes.push(page.events.length);
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  expect(sizes).toEqual([50, 50, 20]);
  expect([...seen].sort()).toEqual([...ids].sort());
});

test("nobody but the owner reads the audit, and no owner another clinic's", async () => {
  const [mine, theirs] = [await makeClinic(), await makeClinic()];
  const [foreign] = await insertEvents(theirs.clinic.id, [{ at: "2027-01-01T10:00:00Z" }]);
  const { actors } = mine;
  for (const actor of [actors.prescriber, actors.clinician, actors.desk, actors.system]) {
    expect(expectRefusal(await listEvents.execute({ actor }, {})).kind).toBe("forbidden");
  }
  const patient = actors.patientOf({ id: newId(), givenName: "Pia" });
  expect(expectRefusal(await listEvents.execute({ actor: patient }, {})).kind).toBe("forbidden");
  expect(expectRefusal(await listEvents.execute({ actor: { kind: "anonymous" } }, {})).kind).toBe("unauthenticated");
  const list = expectOk(await listEvents.execute({ actor: actors.owner }, {}));
  expect(own(list.events)).toEqual([]);
  const behind = expectOk(await listEvents.execute({ actor: actors.owner }, { cursor: foreign }));
  expect(own(behind.events)).toEqual([]);
});

test("days that are none, or the wrong way round, are refused by name", async () => {
  const { actors } = await makeClinic();
  const call = { actor: actors.owner };
  expect(expectRefusal(await listEvents.execute(call, { from: "2027-02-29" }))).toMatchObject({
    kind: "invalid",
    fields: [{ path: "from", message: "Write the day as YYYY-MM-DD." }],
  });
  expect(expectRefusal(await listEvents.execute(call, { from: "2027-02-02", to: "2027-02-01" }))).toMatchObject({
    kind: "invalid",
    fields: [{ path: "to" }],
  });
});
