import { NextIntlClientProvider } from "next-intl";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { CourseRibbon } from "@/components/course-ribbon/course-ribbon";
import type { RibbonSession, RibbonSize } from "@/components/course-ribbon/ribbon-session";
import messages from "@/messages/en/common.json";

const STATES = ["done", "booked", "due", "lapsed", "cancelled"] as const;

function course(count: number): RibbonSession[] {
  return STATES.slice(0, count).map((state, at) => ({
    ...{ number: at + 1, lengthHundredthsMm: 150, state, why: `Reason ${at + 1}` },
    date: state === "due" || state === "lapsed" ? null : `2027-0${at * 2 + 1}-14`,
    ...{ earliest: `2027-0${at * 2 + 1}-07`, ideal: `2027-0${at * 2 + 1}-14`, latest: `2027-0${at * 2 + 1}-28` },
  }));
}

function render(sessions: RibbonSession[], size: RibbonSize): string {
  return renderToStaticMarkup(
    <NextIntlClientProvider locale="en" messages={messages} timeZone="UTC">
      <CourseRibbon sessions={sessions} today="2027-03-04" healingDays={42} size={size} />
    </NextIntlClientProvider>,
  );
}

test.each([2, 3, 4, 5])("a course of %i sessions has all of them in the table twin, with their reasons", (count) => {
  const html = render(course(count), "small");
  for (let number = 1; number <= count; number += 1) expect(html).toContain(`>Reason ${number}</td>`);
  expect(html.match(/<tr/g)).toHaveLength(count + 1);
});

test.each(["small", "medium", "large"] as const)(
  "the %s ribbon has exactly one tab stop and a name on every item",
  (size) => {
    const html = render(course(5), size);
    const items = html.match(/<g [^>]*role="button"[^>]*>/g) ?? [];
    expect(items).toHaveLength(5 + 3);
    expect(items.filter((item) => item.includes('tabindex="0"'))).toHaveLength(1);
    for (const item of items) expect(item).toMatch(/aria-label="[^"]*Reason \d/);
  },
);

test("the markup carries no style attribute, so that a strict content policy can hold", () => {
  expect(render(course(5), "large")).not.toContain("style=");
});

test("a course without dates says so", () => {
  const [first] = course(1);
  const undated = first ? [{ ...first, date: null, earliest: null, ideal: null, latest: null }] : [];
  expect(render(undated, "medium")).toContain("No dates yet");
});

test("every date label stands at its own session's mark, however wide the ribbon was when measured", () => {
  const html = render(course(2), "large");
  const marks = [...html.matchAll(/<svg x="([\d.]+%)"[^>]*>.*?<text[^>]*>(\d)<\/text>/g)].map(([, x, number]) => [
    number,
    x,
  ]);
  const labels = [...html.matchAll(/<text x="([\d.]+%)"[^>]*>(?:[A-Z][a-z]{2} )?14 (Jan|Mar)<\/text>/g)].map(
    ([, x]) => x,
  );
  expect(marks).toHaveLength(2);
  expect(labels).toEqual(marks.map(([, x]) => x));
});
