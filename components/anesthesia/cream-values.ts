import { z } from "zod";
import type { ApplyAnestheticInput } from "@/lib/anesthesia/apply-anesthetic.schema";
import type { CheckApplicationInput } from "@/lib/anesthesia/check-application.schema";
import type { ChecklistDto } from "@/lib/anesthesia/get-checklist.schema";

/** The choice "another cream": its strength is typed. */
export const UNLISTED = "unlisted";

const number = z.number().nullable();

/** The form as it is typed. Whether it may be so is for the rules to say. */
export const creamFormSchema = z.object({
  readBack: z.boolean(),
  product: z.string().nullable(),
  percent: z.record(z.string(), number),
  lot: z.string(),
  expires: z.string().nullable(),
  grams: number,
  areaCm2: number,
  weightKg: number,
  zones: z.array(z.string()),
  flags: z.array(z.string()),
  skinIntact: z.enum(["yes", "no"]).nullable(),
  occlusion: z.enum(["none", "film"]),
  time: z.string().nullable(),
});
export type CreamForm = z.input<typeof creamFormSchema>;

/** An empty form for a visit: the plan's zones, and nothing assumed about the skin or the cream. */
export function openingCream({ planZones, actives }: Pick<ChecklistDto, "planZones" | "actives">): CreamForm {
  return {
    ...{ readBack: false, product: null, lot: "", expires: null, grams: null, areaCm2: null, weightKg: null },
    ...{ zones: [...planZones], flags: [], skinIntact: null, occlusion: "none", time: null },
    percent: Object.fromEntries(actives.map((active) => [active, null])),
  };
}

function strength({ product, percent }: CreamForm): Record<string, number> | undefined {
  if (product !== UNLISTED) return undefined;
  const typed = Object.entries(percent).flatMap(([active, share]) =>
    share === null ? [] : [[active, share] as const],
  );
  return typed.length === 0 ? undefined : Object.fromEntries(typed);
}

const typed = <T extends object>(fields: T) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null && value !== undefined)) as {
    [K in keyof T]?: NonNullable<T[K]>;
  };

/** What is typed so far, to be reckoned; null until a product is chosen. */
export function asQuestion(visitId: string, form: CreamForm): CheckApplicationInput | null {
  const { product, expires, grams, areaCm2, weightKg, zones, flags, skinIntact, occlusion } = form;
  if (product === null) return null;
  const measures = typed({ percent: strength(form), expires, grams, areaCm2, weightKg });
  return {
    ...{ visitId, product, flags, occlusion, ...measures },
    ...(form.lot === "" ? {} : { lot: form.lot }),
    ...(zones.length === 0 ? {} : { zones }),
    ...(skinIntact === null ? {} : { skinIntact: skinIntact === "yes" }),
  };
}

/** The form as it is sent; what is missing is left out, and is named by whoever misses it. */
export function asApplication(
  { visitId, version }: Pick<ChecklistDto, "visitId" | "version">,
  form: CreamForm,
  acknowledged: readonly string[],
): ApplyAnestheticInput {
  const { readBack, product, lot, zones, flags, skinIntact, occlusion, expires, grams, areaCm2, weightKg, time } = form;
  return {
    ...{ visitId, version, readBack, lot, zones, flags, occlusion, acknowledged },
    ...typed({ product, percent: strength(form), expires, grams, areaCm2, weightKg, time }),
    ...(skinIntact === null ? {} : { skinIntact: skinIntact === "yes" }),
  } as ApplyAnestheticInput;
}
