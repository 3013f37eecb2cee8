import { describe, expect, it } from "vitest";
import { type CareProtocol, careSchema } from "@/lib/rules/care/care.schema";
import { defaultCare } from "@/lib/rules/care/default-care";

const { aftercare, sequence, outcomeScales, device, home, redFlags, photos } = defaultCare;

function problemsOf(change: Partial<Record<keyof CareProtocol, unknown>>): string[] {
  const { error } = careSchema.safeParse({ ...defaultCare, ...change });
  return (error?.issues ?? []).map(({ path, message }) => `${path.join(".")}: ${message}`);
}

function withBand(index: number, change: object) {
  return { aftercare: aftercare.map((band, at) => (at === index ? { ...band, ...change } : band)) };
}

function withScale(id: string, change: object) {
  return { outcomeScales: outcomeScales.map((scale) => (scale.id === id ? { ...scale, ...change } : scale)) };
}

function withSteps(...ids: string[]) {
  const steps = ids.map((id) => sequence.steps.find((step) => step.id === id));
  return { sequence: { ...sequence, steps } };
}

const order = sequence.steps.map(({ id }) => id);

function swapped(a: string, b: string) {
  return withSteps(...order.map((id) => (id === a ? b : id === b ? a : id)));
}

describe("the care data", () => {
  it("as it comes passes its own schema, and survives a round through JSON", () => {
    expect(careSchema.parse(JSON.parse(JSON.stringify(defaultCare)))).toEqual(defaultCare);
  });

  it("has the five aftercare bands of the dossier, from the needling to day 40", () => {
    expect(aftercare.map(({ fromHour, toHour }) => [fromHour, toHour])).toEqual([
      [0, 24],
      [24, 72],
      [72, 168],
      [168, 336],
      [336, 960],
    ]);
  });

  it("gives each reaction its urgency", () => {
    expect(redFlags.flags.map(({ code, urgency }) => `${code} ${urgency}`)).toEqual([
      "RF1 same_day",
      "RF2 same_day",
      "RF3 within_48h",
      "RF4 referral",
      "RF5 routine",
      "RF6 routine",
      "RF7 emergency",
      "RF8 emergency",
    ]);
    expect(redFlags.expected.days).toBe(7);
  });

  it("has the scales, ranges and directions of the dossier", () => {
    expect(outcomeScales.map(({ id, total, better }) => `${id} ${total.min}-${total.max} ${better}`)).toEqual([
      "goodman_baron_qual 1-4 lower",
      "gais 1-5 lower",
      "vancouver 0-13 lower",
      "posas2_patient 6-60 lower",
      "posas2_observer 6-60 lower",
      "wrinkle_severity 1-5 lower",
      "lemperle 0-5 lower",
    ]);
    const parts = outcomeScales.find(({ id }) => id === "vancouver")?.items ?? [];
    expect(parts.map(({ id, min, max }) => `${id} ${min}-${max}`)).toEqual([
      "vascularity 0-3",
      "pigmentation 0-2",
      "pliability 0-5",
      "height 0-3",
    ]);
    const gais = outcomeScales.find(({ id }) => id === "gais")?.items[0]?.meanings ?? [];
    expect(gais.map(({ value }) => value)).toEqual([1, 2, 3, 4, 5]);
  });

  it("lets everyone roll 0.25 mm at home, and prescribes up to 1.0 mm on the face", () => {
    expect(home.allowedSteps).toEqual(["n025"]);
    expect(home.prescribable).toEqual([{ zone: "face", upTo: 100 }]);
  });

  it("counts 200 needles as usual and excludes radiofrequency only", () => {
    expect(device.nominalNeedles.count).toBe(200);
    expect(device.excluded.kinds).toEqual(["rf"]);
  });

  it("photographs the face in five views, at three points in time", () => {
    expect(photos.faceViews.map(({ id }) => id)).toEqual([
      "frontal",
      "left_oblique",
      "right_oblique",
      "left_lateral",
      "right_lateral",
    ]);
    expect(photos.timepoints.map(({ id }) => id)).toEqual(["before_first", "before_each", "after_last"]);
    expect(photos.timepoints[2]?.label).toContain("3 months");
  });

  it("tells the 5 to 10 years as a claim and not as a promise", () => {
    expect(defaultCare.resultsStatement.text).toMatch(/5 to 10 years.*nobody can promise/);
  });
});

describe("a contradiction is refused, with both values in the message:", () => {
  it.each([
    [
      "a gap in aftercare",
      withBand(1, { fromHour: 30 }),
      [
        "aftercare.1.fromHour: days_2_and_3 starts at hour 30 and the advice before it ends at hour 24: that leaves those hours without advice.",
      ],
    ],
    [
      "an overlap in aftercare",
      withBand(1, { fromHour: 20 }),
      [
        "aftercare.1.fromHour: days_2_and_3 starts at hour 20 and the advice before it ends at hour 24: that gives those hours two answers.",
      ],
    ],
    [
      "aftercare that does not start with the needling",
      withBand(0, { fromHour: 1 }),
      [
        "aftercare.0.fromHour: first_day starts at hour 1 and the advice before it ends at hour 0: that leaves those hours without advice.",
      ],
    ],
    [
      "an aftercare band of no hours",
      withBand(4, { toHour: 336 }),
      ["aftercare.4.toHour: renewal ends at hour 336 and starts at hour 336: it never holds."],
    ],
    ["an aftercare band listed twice", withBand(4, { id: "first_day" }), ["aftercare: first_day is listed twice."]],
    [
      "a sign with two urgencies",
      {
        redFlags: {
          ...redFlags,
          flags: redFlags.flags.map((flag) => ({ ...flag, code: flag.code.replace("2", "1") })),
        },
      },
      ["redFlags.flags: RF1 is listed twice, as same_day and same_day: how urgent it is cannot be told."],
    ],
    [
      "items that do not add up to the highest total",
      withScale("vancouver", { total: { min: 0, max: 14 } }),
      [
        "outcomeScales.2.total.max: vancouver: the highest values of its items add up to 13, and its highest total is said to be 14.",
      ],
    ],
    [
      "items that do not add up to the lowest total",
      withScale("posas2_patient", { total: { min: 7, max: 60 } }),
      [
        "outcomeScales.3.total.min: posas2_patient: the lowest values of its items add up to 6, and its lowest total is said to be 7.",
      ],
    ],
    ["a scale listed twice", withScale("lemperle", { id: "gais" }), ["outcomeScales: gais is listed twice."]],
    [
      "a home step allowed twice",
      { home: { ...home, allowedSteps: ["n025", "n025"] } },
      ["home.allowedSteps: n025 is allowed at home twice."],
    ],
    [
      "two prescribable depths for one zone",
      {
        home: {
          ...home,
          prescribable: [...home.prescribable, { zone: "neck", upTo: 50 }, { zone: "face", upTo: 75 }],
        },
      },
      ["home.prescribable: The face has two prescribable depths, 100 and 75: which one holds cannot be told."],
    ],
    [
      "every kind of device excluded",
      { device: { ...device, excluded: { ...device.excluded, kinds: ["rf", "stamp", "pen", "roller"] } } },
      ["device.excluded.kinds: All 4 kinds of device are excluded, so no session could take place."],
    ],
    [
      "a kind of device named twice",
      {
        device: { ...device, kinds: device.kinds.map((kind) => (kind.id === "stamp" ? { ...kind, id: "pen" } : kind)) },
      },
      ["device.kinds: pen is named twice."],
    ],
    [
      "a view named twice",
      { photos: { ...photos, faceViews: [...photos.faceViews, ...photos.faceViews.slice(0, 1)] } },
      ["photos.faceViews: frontal is listed twice."],
    ],
    [
      "a point in time named twice",
      { photos: { ...photos, timepoints: [...photos.timepoints, ...photos.timepoints.slice(1, 2)] } },
      ["photos.timepoints: before_each is listed twice."],
    ],
  ])("%s", (_title, change, problems) => {
    expect(problemsOf(change)).toEqual(problems);
  });

  it("a value explained outside its range, a range that ends before it starts, an item asked twice", () => {
    const grade = outcomeScales[0]?.items[0];
    expect(problemsOf(withScale("goodman_baron_qual", { items: [{ ...grade, max: 3 }] }))[0]).toBe(
      "outcomeScales.0.items.0.meanings: grade explains 4, which is outside its range of 1 to 3.",
    );
    expect(problemsOf(withScale("goodman_baron_qual", { items: [{ ...grade, min: 2 }] }))[0]).toBe(
      "outcomeScales.0.items.0.meanings: grade explains 1, which is outside its range of 2 to 4.",
    );
    expect(problemsOf(withScale("lemperle", { items: [{ ...grade, meanings: [], min: 6, max: 5 }] }))[0]).toBe(
      "outcomeScales.6.items.0.max: grade ends at 5, below its start at 6.",
    );
    const twice = { items: [grade, { ...grade, summed: false }] };
    expect(problemsOf(withScale("goodman_baron_qual", twice))).toEqual([
      "outcomeScales.0.items: goodman_baron_qual asks for grade twice.",
    ]);
    const point = { ...grade, meanings: [], min: 5, max: 5 };
    expect(problemsOf(withScale("gais", { items: [point], total: { min: 5, max: 5 } }))).toEqual([]);
  });
});

describe("the order of a session", () => {
  it.each([
    ["contraindications_clear", "rolling"],
    ["consent_reaffirmed", "photos_before"],
    ["anesthesia_recorded", "anesthesia_removed"],
    ["antisepsis", "rolling"],
    ["rolling", "stamping"],
    ["rolling", "aftercare_given"],
  ])("cannot be turned round: %s before %s", (first, then) => {
    const [a, b] = [order.indexOf(then as never) + 1, order.indexOf(first as never) + 1];
    expect(problemsOf(swapped(first, then))).toContain(
      `sequence.steps.${b - 1}: ${first} is step ${a} and ${then} is step ${b}: ${first} has to come first.`,
    );
  });

  it.each([
    ["consent_reaffirmed", "anesthesia_recorded"],
    ["contraindications_clear", "anesthesia_recorded"],
    ["photos_before", "rolling"],
    ["anesthesia_removed", "rolling"],
    ["rolling", "photos_after"],
  ])("keeps %s before %s wherever else they stand", (first, then) => {
    const others = order.filter((id) => id !== first);
    const at = others.indexOf(then as never);
    const moved = [...others.slice(0, at + 1), first, ...others.slice(at + 1)];
    expect(problemsOf(withSteps(...moved))).toContain(
      `sequence.steps.${at}: ${first} is step ${at + 2} and ${then} is step ${at + 1}: ${first} has to come first.`,
    );
  });

  it("may be changed where nothing depends on it", () => {
    expect(problemsOf(swapped("stamping", "photos_after"))).toEqual([]);
  });

  it("has every step exactly once", () => {
    const twice = order.map((id) => (id === "stamping" ? "photos_after" : id));
    expect(problemsOf(withSteps(...twice))).toEqual(["sequence.steps: photos_after is listed twice."]);
    expect(problemsOf(withSteps(...order.slice(1)))).toHaveLength(1);
  });

  it("lets only photos and stamping be optional", () => {
    const optional = sequence.steps.map((step) => ({ ...step, needed: "optional" }));
    const refused = problemsOf({ sequence: { ...sequence, steps: optional } });
    expect(refused).toHaveLength(8);
    expect(refused[2]).toBe(
      "sequence.steps.2.needed: consent_reaffirmed is optional here, and no session goes without it.",
    );
    expect(refused.join()).not.toMatch(/photos_before|stamping|photos_after/);
  });
});
