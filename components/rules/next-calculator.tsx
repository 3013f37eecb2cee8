"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { DateField } from "@/components/ui/date-field";
import { Select } from "@/components/ui/select";
import type { Day } from "@/lib/kernel/day";
import { NextAnswer } from "./next-answer";
import { type CalculateNext, useNext } from "./use-next";

type Option = { readonly id: string; readonly label: string };

type NextCalculatorProps = {
  /** Listed needles: ids are hundredths of a millimetre. */
  readonly needles: readonly Option[];
  readonly zones: readonly Option[];
  readonly today: Day;
  readonly calculate: CalculateNext;
};

const same = "same";

/** "0.75 mm on the neck on 3 March: when next?" Asks the rules as soon as all is chosen. */
export function NextCalculator({ needles, zones, today, calculate }: NextCalculatorProps) {
  const t = useTranslations("rules.calculator");
  const [length, setLength] = useState<string | null>(null);
  const [zone, setZone] = useState<string | null>(null);
  const [day, setDay] = useState<Day | null>(today);
  const [next, setNext] = useState<string>(same);
  const question =
    length === null || zone === null || day === null
      ? null
      : {
          lengthHundredthsMm: Number(length),
          zones: [zone],
          performedOn: day,
          nextLengthHundredthsMm: Number(next === same ? length : next),
        };
  const answer = useNext(calculate, question);
  const nextNeedles = [{ id: same, label: t("sameNeedle") }, ...needles];
  return (
    <div className="grid gap-x-4 gap-y-3 sm:grid-cols-2 xl:grid-cols-4">
      <Select label={t("used")} options={[...needles]} value={length} onChange={setLength} />
      <Select label={t("zone")} options={[...zones]} value={zone} onChange={setZone} />
      <DateField label={t("on")} value={day} onChange={setDay} />
      <Select label={t("next")} options={nextNeedles} value={next} onChange={(id) => setNext(id ?? same)} />
      <NextAnswer answer={answer} />
    </div>
  );
}
