import type { Locator, Page } from "playwright/test";
import type { FreeTimeDto, FreeTimesDto } from "@/lib/appointments/find-free-times.schema";
import type { CascadePreviewDto } from "@/lib/appointments/preview-cascade.schema";
import { addDays, type Day, formatDay } from "@/lib/kernel/day";
import type { MessageDto } from "@/lib/messages/list-messages.schema";
import type { BookedCourseDto } from "@/lib/plans/book-course.schema";
import type { PlanDto } from "@/lib/plans/plan.schema";
import type { CourseProposalsDto } from "@/lib/plans/propose-course.schema";
import { expectAccessible } from "./support/accessible";
import { Api } from "./support/api";
import { dragToDay, openDay, openWeek, visitBlock } from "./support/calendar";
import { choose } from "./support/choose";
import { bookMovable, planDeepCheeks } from "./support/courses";
import { signIn } from "./support/sign-in";
import { expect, test } from "./support/test";
import { sidewaysOverflow, viewports } from "./support/viewports";

/** The founding text's course with all four sessions booked, two months apart. */
async function bookWhole(prescriber: Api) {
  const plan = await planDeepCheeks(prescriber, { hasEmail: true });
  const { proposals } = await prescriber.post<CourseProposalsDto>(`/plans/${plan.id}/proposals`, {});
  const placements = (proposals[0]?.placements ?? []).map(({ number, startsAt, clinicianId, roomId }) => {
    return { number, startsAt, clinicianId, roomId };
  });
  const { version } = plan;
  const booked = await prescriber.post<BookedCourseDto>(`/plans/${plan.id}/bookings`, { version, placements });
  const visit = (number: number) => {
    const found = booked.appointments.find((one) => one.number === number);
    if (found === undefined) throw new Error(`session ${number} is not booked`);
    return found;
  };
  return { plan, visit };
}

/** A day for session 2 that takes session 3 along and nothing else, where the clinic has room; within six weeks before session 3. */
async function dayThatMovesTwo(prescriber: Api, { plan, visit }: Awaited<ReturnType<typeof bookWhole>>): Promise<Day> {
  const { id: appointmentId, clinicianId, roomId, startsAt } = visit(2);
  const { sessions } = await prescriber.get<PlanDto>(`/plans/${plan.id}`);
  const time = sessions[1]?.time ?? startsAt;
  for (let before = 28; before < 42; before += 1) {
    const day = addDays(visit(3).day, -before);
    const change = { kind: "move", appointmentId, local: { day, time }, clinicianId, roomId };
    const preview = await prescriber.post<CascadePreviewDto>(`/plans/${plan.id}/cascade-preview`, { change });
    if (preview.possible && preview.moves.length === 2) return day;
  }
  throw new Error("the demo clinic has no such day");
}

/** Types a day into a date field. */
async function typeDay(dialog: Locator, label: string, day: Day) {
  const field = dialog.getByRole("group", { name: label });
  const [year = "", month = "", date = ""] = day.split("-");
  await field.getByRole("spinbutton", { name: /^day/ }).fill(date);
  await field.getByRole("spinbutton", { name: /^month/ }).fill(month);
  await field.getByRole("spinbutton", { name: /^year/ }).fill(year);
}

test.describe("a course moves as a whole", () => {
  let prescriber: Api;
  test.beforeEach(async () => {
    prescriber = await Api.signedIn("prescriber");
  });
  test.afterEach(() => prescriber.dispose());
  const daysOf = async (planId: string) =>
    (await prescriber.get<PlanDto>(`/plans/${planId}`)).sessions.map(({ date }) => date);
  const waiting = async (patientId: string) => {
    const { messages } = await prescriber.get<{ messages: MessageDto[] }>(`/patients/${patientId}/messages`);
    return messages.filter(({ state }) => state === "waiting");
  };

  test("from the plan one visit moves and the rest follow, in one step with one message; Undo takes all back", async ({
    page,
  }) => {
    const course = await bookWhole(prescriber);
    const { plan } = course;
    const day = await dayThatMovesTwo(prescriber, course);
    const before = await daysOf(plan.id);
    await signIn(page, "desk");
    await page.goto(`/plans/${plan.id}`);
    await page.getByRole("button", { name: "Move session 2" }).click();
    const dialog = page.getByRole("dialog", { name: "Move session 2 of 4" });
    await typeDay(dialog, "New day", day);
    await expect(dialog.getByRole("heading", { name: "2 visits move" })).toBeVisible();
    await expect(
      dialog.getByText(/^Session 3 moves from .* 1\.5 mm on the cheeks and chin on .* needs 42 days\.$/),
    ).toBeVisible();
    await expectAccessible(page);
    for (const size of Object.values(viewports)) {
      await page.setViewportSize(size);
      expect(await sidewaysOverflow(page)).toBe(0);
    }
    await page.setViewportSize(viewports.desk);
    await dialog.getByRole("button", { name: "Move 2 visits" }).click();
    await expect(dialog).toBeHidden();
    await expect(page.getByText("2 visits moved")).toBeVisible();
    const after = await daysOf(plan.id);
    expect(after[1]).toBe(day);
    expect(after[2]).not.toBe(before[2]);
    expect(await waiting(plan.patientId)).toHaveLength(1);

    await page.getByRole("button", { name: "Undo" }).click();
    await expect(page.getByText("2 visits moved back")).toBeVisible();
    expect(await daysOf(plan.id)).toEqual(before);
    // What goes out is that the course is booked, as it was: the move is told of by nothing.
    const [message, ...more] = await waiting(plan.patientId);
    expect(more).toEqual([]);
    expect(message?.subject).toMatch(/your visits are booked$/);
  });

  test("a visit that is kept stays, and what that leaves wrong is said", async ({ page }) => {
    const course = await bookWhole(prescriber);
    const { plan } = course;
    const day = await dayThatMovesTwo(prescriber, course);
    await signIn(page, "desk");
    await page.goto(`/plans/${plan.id}`);
    await page.getByRole("button", { name: "Move session 2" }).click();
    const dialog = page.getByRole("dialog", { name: "Move session 2 of 4" });
    await typeDay(dialog, "New day", day);
    const keep = dialog.getByRole("switch", { name: "Keep session 3 where it is" });
    await keep.focus();
    await page.keyboard.press("Space");
    await expect(dialog.getByText("This cannot be done as it stands")).toBeVisible();
    await expect(dialog.getByRole("heading", { name: "What this leaves wrong" })).toBeVisible();
    await expectAccessible(page);
    await expect(dialog.getByRole("button", { name: /^Move/ })).toBeDisabled();
    await dialog.getByRole("switch", { name: /Keep session 3/ }).focus();
    await page.keyboard.press("Space");
    await expect(dialog.getByRole("button", { name: "Move 2 visits" })).toBeEnabled();
  });

  test("cancelling says when the session could be again", async ({ page }) => {
    const { plan } = await bookWhole(prescriber);
    await signIn(page, "desk");
    await page.goto(`/plans/${plan.id}`);
    await page.getByRole("button", { name: "Cancel visit… Session 2" }).click();
    const dialog = page.getByRole("alertdialog");
    await expect(dialog.getByText(/^Session 2 is due again and could be from/)).toBeVisible();
    await expectAccessible(page);
    await dialog.getByRole("textbox", { name: "Reason" }).fill("The patient is away");
    await dialog.getByRole("button", { name: /^Cancel visit/ }).click();
    await expect(dialog).toBeHidden();
    expect((await daysOf(plan.id))[1]).toBeNull();
  });

  test("a drop that the rules refuse offers to move the rest along, to where it was dropped", async ({ page }) => {
    const { plan, bookedOn, tooEarly } = await bookMovable(prescriber);
    await signIn(page, "desk");
    await openWeek(page, bookedOn);
    const { drop } = await dragToDay(page, visitBlock(page, plan.patientName, "2 of 4"), bookedOn, tooEarly);
    await drop();
    await page.getByRole("alert").getByRole("button", { name: "Move with the rest…" }).click();
    const dialog = page.getByRole("dialog", { name: `Move ${plan.patientName}, session 2 of 4` });
    await expect(dialog.getByRole("heading", { name: "2 visits move" })).toBeVisible();
    await expect(dialog.getByText(/^Session 1 moves from .* session 2 on .* needs 42 days after it\.$/)).toBeVisible();
    await expectAccessible(page);
    await dialog.getByRole("button", { name: "Close" }).last().click();
    await expect(dialog).toBeHidden();
    expect((await daysOf(plan.id))[1]).toBe(bookedOn);
  });
});

test.describe("two visits at the calendar", () => {
  let prescriber: Api;
  test.beforeEach(async () => {
    prescriber = await Api.signedIn("prescriber");
  });
  test.afterEach(() => prescriber.dispose());

  /** Two patients' first sessions on one day, with one clinician in one room, at two times. */
  async function bookTwo() {
    const [one, other] = [await planDeepCheeks(prescriber), await planDeepCheeks(prescriber)];
    const planSessionId = one.sessions[0]?.id ?? "";
    for (let ahead = 21; ahead < 60; ahead += 1) {
      const day = addDays(one.today, ahead);
      const { days } = await prescriber.get<FreeTimesDto>("/free-times", { planSessionId, from: day, to: day });
      const [first, ...rest] = days[0]?.times ?? [];
      const apart = ({ startsAt }: FreeTimeDto) =>
        Date.parse(startsAt) - Date.parse(first?.startsAt ?? "") >= 3 * 3_600_000;
      const second = rest.find((time) => {
        return time.clinicianId === first?.clinicianId && time.roomId === first.roomId && apart(time);
      });
      if (first === undefined || second === undefined) continue;
      const [mine, theirs] = [await bookFirst(one, first), await bookFirst(other, second)];
      return { one, other, mine, theirs };
    }
    throw new Error("the demo clinic has no such day");
  }

  async function bookFirst({ id, version }: PlanDto, { startsAt, clinicianId, roomId }: FreeTimeDto) {
    const placements = [{ number: 1, startsAt, clinicianId, roomId }];
    const answer = await prescriber.post<BookedCourseDto>(`/plans/${id}/bookings`, { version, placements });
    const [visit] = answer.appointments;
    if (visit === undefined) throw new Error("the visit is not booked");
    return visit;
  }

  async function openMove(page: Page, name: string, day: Day) {
    await openDay(page, day);
    await visitBlock(page, name, "1 of 4").click();
    await page.getByRole("button", { name: "Move…" }).click();
  }

  test("swap their times, and Undo swaps them back", async ({ page }) => {
    const { one, other, mine, theirs } = await bookTwo();
    await signIn(page, "desk");
    await openMove(page, one.patientName, mine.day);
    await page.getByRole("button", { name: "Swap times…" }).click();
    const dialog = page.getByRole("dialog", { name: "Swap times with another visit" });
    await typeDay(dialog, "Day of the other visit", theirs.day);
    await choose(dialog.getByRole("radio", { name: new RegExp(other.patientName) }));
    await expectAccessible(page);
    await dialog.getByRole("button", { name: `Swap with ${other.patientName}` }).click();
    await expect(page.getByText("Times swapped")).toBeVisible();
    const timeOf = async (planId: string) => (await prescriber.get<PlanDto>(`/plans/${planId}`)).sessions[0]?.startsAt;
    expect([await timeOf(one.id), await timeOf(other.id)]).toEqual([theirs.startsAt, mine.startsAt]);
    await page.getByRole("button", { name: "Undo" }).click();
    await expect(page.getByText("Swap taken back")).toBeVisible();
    expect([await timeOf(one.id), await timeOf(other.id)]).toEqual([mine.startsAt, theirs.startsAt]);
  });

  test("a clinician books one over the other with a reason; the calendar shows why", async ({ page }) => {
    const { one, mine, theirs } = await bookTwo();
    await signIn(page, "clinician");
    await openMove(page, one.patientName, mine.day);
    await page.getByRole("button", { name: "Overbook…" }).click();
    const dialog = page.getByRole("dialog", { name: `Book ${one.patientName} over another visit` });
    await typeDay(dialog, "Day", theirs.day);
    const [hour = "", minute = ""] = timeIn(theirs.startsAt).split(":");
    const field = dialog.getByRole("group", { name: "Time" });
    await field.getByRole("spinbutton", { name: /hour/ }).fill(hour);
    await field.getByRole("spinbutton", { name: /minute/ }).fill(minute);
    await dialog.getByRole("textbox", { name: "Reason" }).fill("Sisters who come together");
    await expectAccessible(page);
    await dialog.getByRole("button", { name: `Overbook ${formatDay(theirs.day)}, ${hour}:${minute}` }).click();
    await expect(page.getByText(/^Overbooked on/)).toBeVisible();
    await openDay(page, theirs.day);
    await visitBlock(page, one.patientName, "1 of 4").click();
    await expect(page.getByRole("dialog").getByText("Sisters who come together")).toBeVisible();
  });

  test("the desk is not offered to overbook", async ({ page }) => {
    const { one, mine } = await bookTwo();
    await signIn(page, "desk");
    await openMove(page, one.patientName, mine.day);
    await expect(page.getByRole("button", { name: "Swap times…" })).toBeVisible();
    await expect(page.getByRole("button", { name: "Overbook…" })).toBeHidden();
  });
});

/** "10:30" on the demo clinic's clock. */
function timeIn(startsAt: string): string {
  return new Intl.DateTimeFormat("en-GB", { timeZone: "Europe/Madrid", hour: "2-digit", minute: "2-digit" }).format(
    new Date(startsAt),
  );
}
