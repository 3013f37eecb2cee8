import { expect, test } from "vitest";
import { followUpsHref, isNarrowed, readFollowUpsQuery } from "@/components/follow-ups/follow-ups-query";

const id = "018f0000-0000-7000-8000-000000000001";
const nothing = { q: "", show: "open", page: 1 } as const;

test("an address is read and written back the same", () => {
  const query = { q: "ana", kind: "overdue", clinicianId: id, show: "snoozed", page: 3 } as const;
  const href = followUpsHref(query);
  expect(href).toBe(`/follow-ups?q=ana&kind=overdue&clinician=${id}&show=snoozed&page=3`);
  expect(readFollowUpsQuery(Object.fromEntries(new URL(href, "http://x.test").searchParams))).toEqual(query);
});

test("the plain list has a plain address, and what makes no sense is left out", () => {
  expect(followUpsHref(nothing)).toBe("/follow-ups");
  const wrong = { kind: "bored", clinician: "x", page: "0", show: "all", q: ["a", "b"] };
  expect(readFollowUpsQuery(wrong)).toEqual(nothing);
  expect(readFollowUpsQuery({ q: "x".repeat(200) }).q).toHaveLength(100);
});

test("text, kind and clinician narrow; showing the snoozed does not", () => {
  expect(isNarrowed(nothing)).toBe(false);
  expect(isNarrowed({ ...nothing, show: "snoozed" })).toBe(false);
  expect(
    [{ q: "a" }, { kind: "due" as const }, { clinicianId: id }].map((part) => isNarrowed({ ...nothing, ...part })),
  ).toEqual([true, true, true]);
});
