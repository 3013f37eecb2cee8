"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import type { AlternativeTime } from "@/lib/operation/refusal";
import type { BookingProblem } from "./booking-refusal";
import { offeredInstead, type Places } from "./other-time";

type Props = {
  readonly problem: BookingProblem;
  /** What was to be booked. */
  readonly places: Places;
  readonly isDisabled: boolean;
  readonly onPick: (number: number, time: AlternativeTime) => void;
};

/** The next best times for the one session whose time was taken: one press books the course with it, the rest as chosen. */
export function BookInstead({ problem, places, isDisabled, onPick }: Props) {
  const t = useTranslations("booking.refused");
  const offered = offeredInstead(problem, places);
  if (offered === null) return null;
  const { number, times } = offered;
  const label = t(places.length === 1 ? "instead" : "insteadKeeping", { number, count: places.length });
  return (
    <div className="mt-2">
      <p aria-hidden="true" className="font-medium">
        {label}
      </p>
      <ul aria-label={label} className="mt-1.5 flex flex-wrap gap-2">
        {times.map((time) => (
          <li key={`${time.startsAt} ${time.clinicianId}`}>
            <Button isDisabled={isDisabled} onPress={() => onPick(number, time)}>
              {t("insteadTime", { when: time.label, who: time.clinicianName })}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
