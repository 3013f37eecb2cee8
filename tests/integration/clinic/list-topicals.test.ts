import { expect, test } from "vitest";
import { listTopicals } from "@/lib/clinic/list-topicals";
import { retireTopical } from "@/lib/clinic/retire-topical";
import { newId } from "@/lib/kernel/id";
import { makeClinic } from "../../factories/clinic";
import { expectOk, expectRefusal } from "../../factories/expect-ok";
import { approve, listed, on } from "./topicals";

test("those on the list come first, by name; those off it after them, latest first; everybody of the staff reads it, no patient does", async () => {
  const clinic = await makeClinic();
  const ids = new Map<string, string>();
  for (const name of ["Zinc balm", "Gel", "Ampoule", "Serum"]) {
    ids.set(name, await approve(clinic, "2027-01-04", { name }));
  }
  for (const [name, day] of [
    ["Ampoule", "2027-01-05"],
    ["Serum", "2027-01-06"],
  ] as const) {
    const call = { actor: clinic.actors.owner, clock: on(day) };
    expectOk(await retireTopical.execute(call, { id: ids.get(name) }));
  }
  const { owner, clinician, desk, patientOf } = clinic.actors;
  for (const actor of [owner, clinician, desk]) {
    expect((await listed(clinic, actor)).map(({ name }) => name)).toEqual(["Gel", "Zinc balm", "Serum", "Ampoule"]);
  }
  const actor = patientOf({ id: newId(), givenName: "Pia" });
  expect(expectRefusal(await listTopicals.execute({ actor }, {})).kind).toBe("forbidden");
});
