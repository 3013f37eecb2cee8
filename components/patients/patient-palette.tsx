"use client";

import { useTranslations } from "next-intl";
import { CommandPalette } from "@/components/layout/command-palette";
import { formatDay } from "@/lib/kernel/day";
import type { Result } from "@/lib/kernel/result";
import type { Refusal } from "@/lib/operation/refusal";
import type { PatientSearchDto } from "@/lib/patients/search-patients.schema";

type Props = {
  readonly entries: readonly { readonly id: string; readonly label: string; readonly href: string }[];
  readonly search: (input: { q: string }) => Promise<Result<PatientSearchDto, Refusal>>;
};

/** ⌘K: pages by name, patients by name with typos, telephone or birth date. */
export function PatientPalette({ entries, search }: Props) {
  const t = useTranslations("staff");
  return (
    <CommandPalette
      entries={entries}
      search={async (q) => {
        const found = await search({ q });
        if (!found.ok) throw new Error(found.refusal.message);
        return found.value.patients.map(({ id, name, birthDate }) => ({
          id,
          label: name,
          hint: t("born", { day: formatDay(birthDate) }),
          href: `/patients/${id}`,
        }));
      }}
    />
  );
}
