import { expect, test } from "vitest";
import { approveTopical } from "@/lib/clinic/approve-topical";
import { newId } from "@/lib/kernel/id";
import { makeClinic } from "../../factories/clinic";
import { expectRefusal } from "../../factories/expect-ok";
import { auditOf, countRows } from "../../factories/rows";
import { approve, gel, listed, on } from "./topicals";

test("an owner or a prescriber answers for a product, from that day on", async () => {
  const clinic = await makeClinic();
  const { owner, prescriber } = clinic.actors;
  const first = await approve(clinic, "2027-01-04", { name: "  Saline " }, owner);
  const second = await approve(clinic, "2027-01-11", { sterile: false });
  expect(await listed(clinic)).toEqual([
    {
      id: second,
      ...gel,
      sterile: false,
      approvedOn: "2027-01-11",
      approvedByName: prescriber.name,
      retiredOn: null,
      retiredByName: null,
    },
    {
      id: first,
      ...gel,
      name: "Saline",
      approvedOn: "2027-01-04",
      approvedByName: owner.name,
      retiredOn: null,
      retiredByName: null,
    },
  ]);
  expect(await auditOf(clinic.clinic.id, "clinic.approve-topical")).toMatchObject([
    { subjectId: first, actorName: owner.name, after: { name: "Saline", sterile: true } },
    { subjectId: second, actorName: prescriber.name, after: { ...gel, sterile: false } },
  ]);
});

test("one that is on the list is not approved twice, however it is spelled; another maker's of the same name is", async () => {
  const clinic = await makeClinic();
  await approve(clinic, "2027-01-04");
  const before = await countRows(clinic.clinic.id);
  const call = { actor: clinic.actors.prescriber, clock: on("2027-01-05") };
  const again = { ...gel, name: "HYALURONIC acid gel" };
  expect(expectRefusal(await approveTopical.execute(call, again))).toMatchObject({
    kind: "invalid",
    fields: [{ path: "name", rule: "exists" }],
  });
  for (const bad of [{ name: " " }, { manufacturer: "x" }, { name: "x".repeat(101) }, { sterile: "yes" }]) {
    expect(expectRefusal(await approveTopical.execute(call, { ...gel, ...bad }))).toMatchObject({
      kind: "invalid",
      fields: [{ path: Object.keys(bad)[0] }],
    });
  }
  expect(await countRows(clinic.clinic.id)).toEqual(before);
  await approve(clinic, "2027-01-05", { manufacturer: "Fictional Pharma" });
});

test("approved twice at once, it is on the list once", async () => {
  const clinic = await makeClinic();
  const call = { actor: clinic.actors.owner, clock: on("2027-01-05") };
  const answers = await Promise.all([approveTopical.execute(call, gel), approveTopical.execute(call, gel)]);
  expect(answers.map(({ ok }) => ok).sort()).toEqual([false, true]);
  expect(await listed(clinic)).toHaveLength(1);
});

test("nobody else approves one, and each clinic has its own list", async () => {
  const clinic = await makeClinic();
  const { clinician, desk, patientOf, system } = clinic.actors;
  for (const actor of [clinician, desk, patientOf({ id: newId(), givenName: "Pia" }), system]) {
    expect(expectRefusal(await approveTopical.execute({ actor }, gel)).kind).toBe("forbidden");
  }
  await approve(await makeClinic(), "2027-01-04");
  expect(await listed(clinic)).toEqual([]);
});
