import type { PlanDto } from "@/lib/plans/plan.schema";
import { Api } from "./api";
import { openWeek } from "./calendar";
import { bookMovable, type Movable } from "./courses";
import { signIn } from "./sign-in";
import { test as base } from "./test";

type OnTheCalendar = {
  /** A course whose session 2 can be moved; the desk is signed in and looks at its week. */
  readonly course: Movable;
  /** The day and the time the server has for session 2. */
  readonly saved: () => Promise<readonly [string | null | undefined, string | null | undefined]>;
};

/** The test of somebody at the desk with a movable visit before them. */
export const test = base.extend<OnTheCalendar & { prescriber: Api }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern what a fixture needs.
  prescriber: async ({}, use) => {
    const api = await Api.signedIn("prescriber");
    await use(api);
    await api.dispose();
  },
  course: async ({ prescriber, page }, use) => {
    const course = await bookMovable(prescriber);
    await signIn(page, "desk");
    await openWeek(page, course.bookedOn);
    await use(course);
  },
  saved: async ({ prescriber, course }, use) => {
    await use(async () => {
      const { sessions } = await prescriber.get<PlanDto>(`/plans/${course.plan.id}`);
      return [sessions[1]?.date, sessions[1]?.time];
    });
  },
});

export { expect } from "./expect";
