import { addClosure } from "@/lib/clinic/add-closure";
import { addDevice } from "@/lib/clinic/add-device";
import { addProcedure } from "@/lib/clinic/add-procedure";
import { addRosterException } from "@/lib/clinic/add-roster-exception";
import { addTimeOff } from "@/lib/clinic/add-time-off";
import { previewRosterChange } from "@/lib/clinic/preview-roster-change";
import type { RosterChangeInput } from "@/lib/clinic/preview-roster-change.schema";
import type { Clock } from "@/lib/kernel/clock";
import { addDays, type Day, weekday } from "@/lib/kernel/day";
import { dayOf } from "@/lib/kernel/zoned";
import { type DemoClinic, dayHours } from "./found-clinic";
import { must } from "./must";

/** On a weekend the demo clinic opens for the day, so that whoever tries it finds patients who are expected. */
export async function openToday({ clinic, owner, clinician, prescriber }: DemoClinic, clock: Clock): Promise<void> {
  const day = dayOf(clock.now(), clinic.zone);
  if (weekday(day) <= 5) return;
  for (const { memberId: clinicianId } of [clinician, prescriber])
    must(
      await addRosterException.execute(
        { actor: owner, clock },
        { clinicianId, day, hours: dayHours, reason: "Open today" },
      ),
    );
}

/** What a clinic gathers besides its weekly hours, as its owner enters it: a second procedure with a device, days that differ. */
export async function furnish({ clinic, owner, clinician, prescriber }: DemoClinic, clock: Clock): Promise<void> {
  const call = { actor: owner, clock };
  const today = dayOf(clock.now(), clinic.zone);
  const lamp = must(await addDevice.execute(call, { name: "LED panel" }));
  const minutes = { numbingMin: 30, treatmentMin: 45, recoveryMin: 20, changeoverMin: 10 };
  const buffers = { bufferBeforeMin: 5, bufferAfterMin: 10 };
  const means = { clinicianIds: [prescriber.memberId], deviceIds: [lamp.id] };
  must(await addProcedure.execute(call, { name: "Needling with LED light", ...minutes, ...buffers, ...means }));

  const saturday = addDays(today, 27 - weekday(today));
  const hours = [{ from: "10:00", to: "14:00" }];
  const open = { clinicianId: prescriber.memberId, day: saturday, hours, reason: "Open Saturday" };
  must(await addRosterException.execute(call, open));

  /** The first two weekdays in a row from a day on that no booked visit stands against. */
  const quietDays = async (from: Day, change: (fromDay: Day, toDay: Day) => RosterChangeInput) => {
    for (let day = from; ; day = addDays(day, 1)) {
      if (weekday(day) > 4) continue;
      const { stranded } = must(await previewRosterChange.execute(call, change(day, addDays(day, 1))));
      if (stranded.length === 0) return { fromDay: day, toDay: addDays(day, 1) };
    }
  };
  const off = { clinicianId: clinician.memberId, reason: "Congress" };
  const away = await quietDays(addDays(today, 24), (fromDay, toDay) => ({
    kind: "add-time-off",
    input: { ...off, fromDay, toDay },
  }));
  must(await addTimeOff.execute(call, { ...off, ...away }));
  const closed = await quietDays(addDays(today, 45), (fromDay, toDay) => ({
    kind: "add-closure",
    input: { fromDay, toDay, reason: "Local holidays" },
  }));
  must(await addClosure.execute(call, { ...closed, reason: "Local holidays" }));
}
