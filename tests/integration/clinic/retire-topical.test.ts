import { expect, test } from "vitest";
import { retireTopical } from "@/lib/clinic/retire-topical";
import { newId } from "@/lib/kernel/id";
import { makeClinic } from "../../factories/clinic";
import { expectOk, expectRefusal } from "../../factories/expect-ok";
import { auditOf, countRows } from "../../factories/rows";
import { approve, gel, listed, on } from "./topicals";

test("a product goes off the list, stays readable below, and is approved anew as another", async () => {
  const clinic = await makeClinic();
  const { owner, prescriber } = clinic.actors;
  const id = await approve(clinic, "2027-01-04");
  expectOk(await retireTopical.execute({ actor: owner, clock: on("2027-01-11") }, { id }));
  expect(await auditOf(clinic.clinic.id, "clinic.retire-topical")).toMatchObject([
    { subjectId: id, actorName: owner.name, before: { name: gel.name } },
  ]);
  const anew = await approve(clinic, "2027-01-12");
  const off = { approvedOn: "2027-01-04", retiredOn: "2027-01-11", retiredByName: owner.name };
  expect(await listed(clinic, prescriber)).toMatchObject([
    { id: anew, retiredOn: null },
    { id, ...gel, ...off },
  ]);
});

test("once; only what is on this clinic's list; and by nobody else", async () => {
  const clinic = await makeClinic();
  const { owner, clinician, desk, patientOf } = clinic.actors;
  const id = await approve(clinic, "2027-01-04");
  const clock = on("2027-01-11");
  const before = await countRows(clinic.clinic.id);
  for (const actor of [clinician, desk, patientOf({ id: newId(), givenName: "Pia" })]) {
    expect(expectRefusal(await retireTopical.execute({ actor, clock }, { id })).kind).toBe("forbidden");
  }
  const { actors } = await makeClinic();
  expect(expectRefusal(await retireTopical.execute({ actor: actors.owner, clock }, { id })).kind).toBe("not_found");
  expect(expectRefusal(await retireTopical.execute({ actor: owner, clock }, { id: newId() })).kind).toBe("not_found");
  expect(await countRows(clinic.clinic.id)).toEqual(before);
  expectOk(await retireTopical.execute({ actor: owner, clock }, { id }));
  expect(expectRefusal(await retireTopical.execute({ actor: owner, clock }, { id })).kind).toBe("not_found");
});
