import { expect, test } from "vitest";
import { describeError } from "@/lib/config/log";

test("an error is logged with its kind, code and place, without mail addresses", () => {
  const error = Object.assign(new TypeError('550 <pia@patient.test> unknown, ask "it@clinic.test"'), {
    code: "EENVELOPE",
  });
  expect(describeError(error)).toMatchObject({
    type: "TypeError",
    code: "EENVELOPE",
    message: '550 <[address]> unknown, ask "[address]"',
    stack: expect.stringMatching(/^\s+at .*log\.test\.ts/),
  });
});

test("the rows a database client prints into its error stay out of the log", () => {
  const message =
    '\nInvalid `patient.create()` invocation\n{ data: { familyName: "Smith" } }\n\nArgument `id` is missing.';
  const error = Object.assign(new Error(message), { name: "PrismaClientValidationError" });
  const described = describeError(error);
  expect(described.message).toBe("Argument `id` is missing.");
  expect(JSON.stringify(described)).not.toContain("Smith");
});

test("what was thrown or handed over without being an error is described too", () => {
  expect(describeError("Pia Smith")).toEqual({ type: "string" });
  expect(describeError(null)).toEqual({ type: "object" });
  expect(describeError({ message: "gone", stack: "Error: gone\n    at here", code: "57P01" })).toEqual({
    type: "Error",
    code: "57P01",
    message: "gone",
    stack: "    at here",
  });
});
