import { expect, test } from "vitest";
import { prisma } from "@/lib/db/client";
import { inTransaction } from "@/lib/db/transaction";
import { newId } from "@/lib/kernel/id";
import { arrangeEncounter, refusedBy } from "./encounter";

async function arrange() {
  const one = await arrangeEncounter();
  const { clinicId, memberId, treatmentId } = one;
  const id = newId();
  const product = (name: string, also = "NULL, NULL", own = newId()) =>
    `INSERT INTO topical_product (clinic_id, id, name, manufacturer, sterile, approved_by, approved_at, retired_by, retired_at)
      VALUES ('${clinicId}', '${own}', '${name}', 'Dermalab', true, '${memberId}', '2027-01-04T09:00Z', ${also})`;
  const used = (values: string) =>
    `INSERT INTO topical_used (clinic_id, treatment_id, zone, place, product_id, name, sterile, approved, lot)
      VALUES ('${clinicId}', '${treatmentId}', 'cheeks_chin', ${values})`;
  return { ...one, id, product, used, gel: product("Gel", "NULL, NULL", id) };
}

test("a product has a name, is on the list once, and goes off it once, whole, and unchanged", async () => {
  const { memberId, id, product, gel } = await arrange();
  expect(await refusedBy(product(" "))).toBe("topical_product_shape");
  expect(await refusedBy(product("Gel", `'${memberId}', NULL`))).toBe("topical_product_shape");
  expect(await refusedBy(product("Gel", `'${memberId}', '2027-01-03T09:00Z'`))).toBe("topical_product_shape");
  expect(await refusedBy(gel)).toBeNull();
  expect(await refusedBy(product("GEL"))).toBe("topical_product_in_use");
  const set = (what: string) => `UPDATE topical_product SET ${what} WHERE id = '${id}'`;
  for (const what of ["sterile = false", "name = 'Other'", "approved_at = now()"]) {
    expect(await refusedBy(set(what))).toBe("topical_product_stays");
  }
  const off = set(`retired_by = '${memberId}', retired_at = '2027-01-05T09:00Z'`);
  expect(await refusedBy(off)).toBeNull();
  expect(await refusedBy(set("retired_by = NULL, retired_at = NULL"))).toBe("topical_product_stays");
  expect(await refusedBy(product("Gel"))).toBeNull();
});

test("what was used stands at a zone that was treated; what was never on a list was not approved; a signature closes it", async () => {
  const { id, gel, used, needled, sql } = await arrange();
  expect(await refusedBy(...needled, gel)).toBeNull();
  expect(await refusedBy(used(`0, NULL, 'Serum', false, true, NULL`))).toBe("topical_used_shape");
  expect(await refusedBy(used(`0, '${id}', 'Gel', true, true, 'a1'`))).toBe("topical_used_shape");
  expect(await refusedBy(used(`0, '${id}', ' ', true, true, NULL`))).toBe("topical_used_shape");
  expect(await refusedBy(used(`10, '${id}', 'Gel', true, true, NULL`))).toBe("topical_used_shape");
  expect(await refusedBy(used(`0, '${newId()}', 'Gel', true, true, NULL`))).toBe(
    "topical_used_clinic_id_product_id_fkey",
  );
  expect(await refusedBy(used(`0, '${id}', 'Gel', true, true, 'A1'`).replace("cheeks_chin", "nose"))).toBe(
    "topical_used_clinic_id_treatment_id_zone_fkey",
  );
  expect(await refusedBy(used(`0, '${id}', 'Gel', true, true, 'A1'`))).toBeNull();
  expect(await refusedBy(sql.signature, sql.signed)).toBeNull();
  expect(await refusedBy(used(`1, '${id}', 'Gel', true, true, 'A1'`))).toBe("visit_closed");
  expect(await refusedBy(`UPDATE topical_used SET lot = 'B2' WHERE product_id = '${id}'`)).toBe("visit_closed");
  expect(await refusedBy(`DELETE FROM topical_used WHERE product_id = '${id}'`)).toBe("visit_closed");
});

test("no patient and no other clinic reads the list", async () => {
  const [one, other] = [await arrange(), await arrange()];
  await prisma().$executeRawUnsafe(one.gel);
  const count = (clinicId: string, patientId: string | null) =>
    inTransaction({ role: "cadence_app", clinicId, userId: newId(), patientId }, (tx) => tx.topicalProduct.count());
  expect(await count(one.clinicId, null)).toBe(1);
  expect(await count(one.clinicId, one.patientId)).toBe(0);
  expect(await count(other.clinicId, null)).toBe(0);
});
