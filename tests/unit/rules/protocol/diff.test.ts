import { describe, expect, test } from "vitest";
import { defaultProtocol, diffProtocols, type Protocol } from "@/lib/rules";

/** A protocol that may be changed in place. */
type Draft<T> = { -readonly [K in keyof T]: Draft<T[K]> };

function changed(change: (draft: Draft<Protocol>) => void): unknown {
  const draft = structuredClone(defaultProtocol) as Draft<Protocol>;
  change(draft);
  return draft;
}
const diff = (change: (draft: Draft<Protocol>) => void) => diffProtocols(defaultProtocol, changed(change));

function stepOf(draft: Draft<Protocol>, id: string) {
  const step = draft.needle.steps.find((one) => one.id === id);
  if (step === undefined) throw new Error(`no step ${id}`);
  return step;
}
function zoneOf(draft: Draft<Protocol>, id: string) {
  const zone = draft.zones.find((one) => one.id === id);
  if (zone === undefined) throw new Error(`no zone ${id}`);
  return zone;
}

test("a protocol does not differ from itself, whatever the order of its keys", () => {
  expect(diff(() => undefined)).toEqual([]);
  const turned = Object.fromEntries(Object.entries(defaultProtocol).toReversed());
  expect(diffProtocols(defaultProtocol, turned)).toEqual([]);
});

describe("one changed value is one change, in words and with its unit:", () => {
  test.each<[string, (draft: Draft<Protocol>) => void, [string, string, string | null, string | null]]>([
    [
      "days of a needle step",
      (draft) => {
        stepOf(draft, "n075").minIntervalDays = 27;
      },
      ["needle.steps.n075.minIntervalDays", "Needle, up to 0.75 mm, minimum interval", "28 days", "27 days"],
    ],
    [
      "one day",
      (draft) => {
        stepOf(draft, "n025").idealIntervalDays = 1;
      },
      ["needle.steps.n025.idealIntervalDays", "Needle, up to 0.25 mm, ideal interval", "2 days", "1 day"],
    ],
    [
      "a list of lengths",
      (draft) => {
        stepOf(draft, "n250").listed = [250];
      },
      ["needle.steps.n250.listed", "Needle, up to 2.5 mm, listed lengths", "2.0 mm, 2.5 mm", "2.5 mm"],
    ],
    [
      "the increment",
      (draft) => {
        draft.needle.increment.length = 10;
      },
      ["needle.increment.length", "Needle, increment", "0.05 mm", "0.1 mm"],
    ],
    [
      "a key that is its unit",
      (draft) => {
        draft.healingWindow.days = 45;
      },
      ["healingWindow.days", "Healing window", "40 days", "45 days"],
    ],
    [
      "a unit on what holds the number",
      (draft) => {
        draft.course.onScheduleDays.min = 57;
      },
      ["course.onScheduleDays.min", "Course, on schedule days, least", "56 days", "57 days"],
    ],
    [
      "months",
      (draft) => {
        draft.course.spacingMonths = 1;
      },
      ["course.spacingMonths", "Course, spacing months", "2 months", "1 month"],
    ],
    [
      "a plain count",
      (draft) => {
        draft.passes.perDirection = 9;
      },
      ["passes.perDirection", "Passes, per direction", "10", "9"],
    ],
    [
      "a day counted from a session",
      (draft) => {
        draft.homeCare.afterDermal.blockBeforeDay = 8;
      },
      ["homeCare.afterDermal.blockBeforeDay", "Home care, after dermal, block before day", "day 7", "day 8"],
    ],
    [
      "how deep a zone may be needled",
      (draft) => {
        zoneOf(draft, "neck").max = 75;
      },
      ["zones.neck.max", "Zones, neck, deepest length", "1.0 mm", "0.75 mm"],
    ],
    [
      "how grave it is",
      (draft) => {
        zoneOf(draft, "neck").overMax = "block";
      },
      ["zones.neck.overMax", "Zones, neck, deeper than that", "warn", "block"],
    ],
    [
      "yes and no",
      (draft) => {
        const { rangeFrom } = zoneOf(draft, "body");
        if (rangeFrom) rangeFrom.included = true;
      },
      ["zones.body.rangeFrom.included", "Zones, body, usual range begins at, included", "no", "yes"],
    ],
    [
      "a list of roles that becomes empty",
      (draft) => {
        draft.healingWindow.acknowledgedBy = [];
      },
      ["healingWindow.acknowledgedBy", "Healing window, acknowledged by", "clinician, prescriber", "none"],
    ],
    [
      "a source",
      (draft) => {
        draft.passes.source = "House rule";
      },
      ["passes.source", "Passes, source", "SEED", "House rule"],
    ],
    [
      "a zone that becomes part of another",
      (draft) => {
        zoneOf(draft, "hands").parent = "body";
      },
      ["zones.hands.parent", "Zones, hands, part of", "none", "body"],
    ],
    [
      "an optional part that goes",
      (draft) => {
        delete zoneOf(draft, "nose").customary;
      },
      [
        "zones.nose.customary",
        "Zones, nose, customary",
        "up to 0.75 mm; severity warn; source CONVENTION: vendor charts only (evidence 2.3)",
        null,
      ],
    ],
    [
      "an item that goes",
      (draft) => {
        draft.indications = draft.indications.filter(({ id }) => id !== "laxity");
      },
      ["indications.laxity", "Indications, local laxity", "id laxity; label local laxity; group laxity", null],
    ],
    [
      "an item that comes",
      (draft) => {
        draft.indications = [...draft.indications, { id: "pores", label: "wide pores", group: "aging" }];
      },
      ["indications.pores", "Indications, wide pores", null, "id pores; label wide pores; group aging"],
    ],
  ])("%s", (_title, change, [path, label, before, after]) => {
    expect(diff(change)).toEqual([{ path, label, before, after }]);
  });
});

test("an item is found again by its id wherever it moves, and the new order is a change of its own", () => {
  const [first, second, ...rest] = defaultProtocol.indications;
  expect(
    diff((draft) => {
      if (first && second) draft.indications = [second, { ...first, label: "fine wrinkles" }, ...rest];
    }),
  ).toEqual([
    {
      path: "indications.wrinkles.label",
      label: "Indications, wrinkles, label",
      before: "wrinkles",
      after: "fine wrinkles",
    },
    expect.objectContaining({
      path: "indications.order",
      label: "Indications, order",
      before: expect.stringMatching(/^wrinkles, stretch marks, acne scars/),
      after: expect.stringMatching(/^stretch marks, fine wrinkles, acne scars/),
    }),
  ]);
});

test("changes come in the order of the earlier protocol, each under its own path", () => {
  const found = diff((draft) => {
    draft.passes.totalPerZone = 31;
    zoneOf(draft, "face").max = 95;
    stepOf(draft, "n050").source = "House rule";
    draft.title = "Our protocol";
  });
  expect(found.map(({ path }) => path)).toEqual([
    "title",
    "needle.steps.n050.source",
    "zones.face.max",
    "passes.totalPerZone",
  ]);
});

describe("data of any shape can be compared:", () => {
  test("items without an id go by their place", () => {
    expect(
      diffProtocols({ rows: [{ days: 1 }, { days: 2 }] }, { rows: [{ days: 1 }, { days: 3 }, { days: 4 }] }),
    ).toEqual(
      [
        { path: "rows.1.days", label: "2", before: "2 days", after: "3 days" },
        { path: "rows.2", label: "3", before: null, after: "4 days" },
      ].map((one) => ({ ...one, label: `Rows, ${one.label}` })),
    );
  });

  test("items that share an id go by their place too", () => {
    const [before, after] = [
      [{ id: "a" }, { id: "a", n: 1 }],
      [{ id: "a" }, { id: "a", n: 2 }],
    ];
    expect(diffProtocols({ rows: before }, { rows: after })).toEqual([
      { path: "rows.1.n", label: "Rows, 2, n", before: "1", after: "2" },
    ]);
  });

  test("codes name items where there are no ids, and a record that becomes a text is said whole", () => {
    expect(diffProtocols({ all: [{ code: "x1", mgPerKg: 4 }] }, { all: [{ code: "x1", mgPerKg: 5 }] })).toEqual([
      { path: "all.x1.mgPerKg", label: "All, x1, mg per kg", before: "4 mg/kg", after: "5 mg/kg" },
    ]);
    expect(diffProtocols({ a: { hours: 1, free: true } }, { a: "none yet" })).toEqual([
      { path: "a", label: "A", before: "1 hour; free yes", after: "none yet" },
    ]);
  });

  test.each([
    ["contactMinutes", 60, "60 minutes"],
    ["minAge", 18, "18 years"],
    ["areaCm2", 10, "10 cm²"],
    ["maxG", 60, "60 g"],
    ["absoluteMg", 300, "300 mg"],
    ["lengthHundredthsMm", 150, "1.5 mm"],
    ["min", 3, "3"],
  ])("%s says its unit", (key, value, said) => {
    expect(diffProtocols({}, { [key]: value })).toMatchObject([{ before: null, after: said }]);
  });
});
