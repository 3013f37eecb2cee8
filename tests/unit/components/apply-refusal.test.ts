import { createFormControl, get } from "react-hook-form";
import { expect, test } from "vitest";
import { applyRefusal } from "@/components/form/apply-refusal";
import type { Finding } from "@/lib/kernel/finding";

type Values = { title: string; sessions: { length: number | null }[] };
const VALUES: Values = { title: "", sessions: [{ length: 150 }, { length: null }] };

function form() {
  const { control, getValues, setError } = createFormControl<Values>({ defaultValues: VALUES });
  const messageAt = (path: string): unknown => get(control._formState.errors, `${path}.message`);
  return { getValues, setError, messageAt };
}

function finding(over: Partial<Finding>): Finding {
  return { rule: "R", severity: "block", message: "Too deep", overridableBy: [], source: "SEED", ...over };
}

test("each field error stands at its field, also deep inside a list", () => {
  const target = form();
  const fields = [
    { path: "title", rule: "required", message: "Give a title" },
    { path: "sessions.1.length", rule: "step", message: "Steps of 0.25 mm" },
  ];
  applyRefusal(target, { kind: "invalid", fields });
  expect(target.messageAt("title")).toBe("Give a title");
  expect(target.messageAt("sessions.1.length")).toBe("Steps of 0.25 mm");
  expect(target.messageAt("root")).toBeUndefined();
});

test("an error for a field this form does not have stands on top, and is not lost", () => {
  const target = form();
  applyRefusal(target, {
    kind: "invalid",
    message: "No.",
    fields: [{ path: "other", rule: "r", message: "Elsewhere" }],
  });
  expect(target.messageAt("root")).toBe("No. Elsewhere");
});

test("a blocking finding stands at its field; warnings and the unplaced come back", () => {
  const target = form();
  const warn = finding({ severity: "warn", field: "title" });
  const unplaced = finding({ field: "nowhere" });
  const rest = applyRefusal(target, {
    kind: "findings",
    findings: [finding({ field: "sessions.0.length" }), warn, unplaced],
  });
  expect(target.messageAt("sessions.0.length")).toBe("Too deep");
  expect(target.messageAt("title")).toBeUndefined();
  expect(rest).toEqual([warn, unplaced]);
});
