"use client";

import { useId } from "react";
import { clockTime } from "@/components/calendar/clinic-clock";
import type { FreeTime } from "@/components/calendar/types";
import { timeKey } from "./time-choices";

type TimeListProps = {
  readonly legend: string;
  readonly times: readonly FreeTime[];
  readonly zone: string;
  readonly chosen: FreeTime | null;
  readonly onChoose: (time: FreeTime) => void;
};

/** Free times to choose from: arrow keys go through them, each says who and where. */
export function TimeList({ legend, times, zone, chosen, onChoose }: TimeListProps) {
  const name = useId();
  const chosenKey = chosen === null ? null : timeKey(chosen);
  return (
    <fieldset>
      <legend className="mb-1.5 font-medium">{legend}</legend>
      <div className="grid max-h-64 grid-cols-[repeat(auto-fill,minmax(8.5rem,1fr))] gap-2 overflow-y-auto p-1">
        {times.map((time) => (
          <label
            key={timeKey(time)}
            className="flex min-h-control flex-col justify-center rounded-control border border-line-strong/55 bg-raised px-3 py-1.5 hover:border-line-strong has-checked:border-instrument has-checked:bg-instrument-wash has-focus-visible:outline-2 has-focus-visible:outline-offset-1 has-focus-visible:outline-instrument"
          >
            <input
              type="radio"
              name={name}
              className="sr-only"
              checked={timeKey(time) === chosenKey}
              onChange={() => onChoose(time)}
            />
            <span className="font-semibold">{clockTime(time.startsAt, zone)}</span>
            <span className="truncate text-note text-soft">{`${time.clinicianName}, ${time.roomName}`}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
