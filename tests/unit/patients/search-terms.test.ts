import { describe, expect, test } from "vitest";
import { plain, searchTerms } from "@/lib/patients/search-terms";

describe("a search text is read as what it may mean:", () => {
  test.each([
    ["García  López", { name: "garcia lopez", email: "", phone: "", birthDate: null }],
    ["Müller", { name: "muller", email: "müller", phone: "", birthDate: null }],
    ["ana@Mail.test", { name: "", email: "ana@mail.test", phone: "", birthDate: null }],
    ["+34 (600) 11-12.22", { name: "", email: "", phone: "34600111222", birthDate: null }],
    ["600", { name: "", email: "", phone: "600", birthDate: null }],
    ["60", { name: "", email: "", phone: "", birthDate: null }],
    ["14.03.1990", { name: "", email: "", phone: "", birthDate: "1990-03-14" }],
    ["1/2/2001", { name: "", email: "", phone: "", birthDate: "2001-02-01" }],
    ["1990-03-14", { name: "", email: "", phone: "", birthDate: "1990-03-14" }],
    ["31.02.1990", { name: "", email: "", phone: "31021990", birthDate: null }],
    ["%", { name: "", email: "%", phone: "", birthDate: null }],
  ])("%s", (text, terms) => {
    expect(searchTerms(text)).toEqual(terms);
  });
});

test("names compare without case, accents and spare spaces", () => {
  expect(plain(" Ñuria  DE la Peña ")).toBe("nuria de la pena");
});
