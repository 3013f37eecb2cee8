import { expect, test } from "vitest";
import { bookHref, hasWishes, noWishes, preferencesOf, readCount, readWishes } from "@/components/booking/wishes";

const vega = "01900000-0000-7000-8000-000000000001";
const offered = { weekdays: [1, 2, 3], hours: ["09:00", "10:00"], clinicians: [{ id: vega, name: "Dr Vega" }] };
const paramsOf = (href: string) => Object.fromEntries(new URL(href, "https://clinic.test").searchParams);

test("wishes and the number of proposals come back from the address they were put into", () => {
  const wishes = { weekdays: [1, 3], notBefore: "09:00", notAfter: "10:00", clinicianId: vega, mayChange: false };
  const params = paramsOf(bookHref("plan", wishes, 6));
  expect(readWishes(params, offered)).toEqual(wishes);
  expect(readCount(params)).toBe(6);
  const any = { ...noWishes, mayChange: true };
  expect(readWishes(paramsOf(bookHref("plan", any, 3)), offered)).toEqual(any);
  expect(readCount(paramsOf(bookHref("plan", any, 3)))).toBe(3);
  expect(bookHref("plan", noWishes, 3)).toBe("/plans/plan/book");
});

test("what is not offered is no wish", () => {
  const params = { weekdays: "7,x", notBefore: "08:00", notAfter: "25:00", clinician: "nobody" };
  expect(readWishes(params, offered)).toEqual(noWishes);
  expect(hasWishes(readWishes(params, offered))).toBe(false);
});

test("only wishes that were made reach the scheduler", () => {
  expect(preferencesOf(noWishes)).toEqual({});
  expect(preferencesOf({ ...noWishes, mayChange: true })).toEqual({ sameClinician: false });
  expect(preferencesOf({ ...noWishes, weekdays: [2], clinicianId: vega })).toEqual({
    weekdays: [2],
    clinicianId: vega,
  });
});
