import { expect, test } from "vitest";
import { ageOn } from "@/lib/patients/age";

test.each([
  ["1990-03-14", "2027-03-13", 36],
  ["1990-03-14", "2027-03-14", 37],
  ["2004-02-29", "2027-02-28", 22],
  ["2004-02-29", "2027-03-01", 23],
  ["2004-02-29", "2028-02-29", 24],
  ["2027-01-11", "2027-01-11", 0],
])("born %s is, on %s, %i", (birthDate, today, age) => {
  expect(ageOn(birthDate, today)).toBe(age);
});
