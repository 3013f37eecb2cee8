import type { RosterDto } from "@/lib/clinic/get-roster.schema";
import type { Offered } from "./wishes";

const clock = (hour: number) => `${String(hour).padStart(2, "0")}:00`;

/** What can be wished for: the weekdays and whole hours somebody works, and who that is. */
export function offeredBy({ clinicians }: RosterDto): Offered {
  const worked = clinicians.flatMap(({ workingHours }) => workingHours);
  const first = Math.min(...worked.map(({ from }) => Number(from.slice(0, 2))));
  const last = Math.max(...worked.map(({ to }) => Math.ceil(Number(to.slice(0, 2)) + Number(to.slice(3)) / 60)));
  const length = worked.length === 0 ? 0 : last - first;
  return {
    weekdays: [...new Set(worked.map(({ weekday }) => weekday))].toSorted(),
    hours: Array.from({ length }, (_, index) => clock(first + index)),
    clinicians: clinicians.filter(({ workingHours }) => workingHours.length > 0).map(({ id, name }) => ({ id, name })),
  };
}
