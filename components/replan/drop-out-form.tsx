"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useTransition } from "react";
import { Card } from "@/components/ui/card";
import { DatePicker } from "@/components/ui/date-picker";
import { RadioGroup } from "@/components/ui/radio-group";
import { Select } from "@/components/ui/select";
import { Spinner } from "@/components/ui/spinner";
import { Switch } from "@/components/ui/switch";
import { PartOfDay } from "./part-of-day";
import { type ReplanQuery, replanHref } from "./replan-query";
import type { Subjects } from "./types";

type DropOutFormProps = { readonly query: ReplanQuery; readonly today: string; readonly subjects: Subjects };

/** Who or what drops out, and when. What is chosen goes into the address, so that it can be sent to a colleague. */
export function DropOutForm({ query, today, subjects }: DropOutFormProps) {
  const t = useTranslations("replan.form");
  const router = useRouter();
  const [isLooking, startLooking] = useTransition();
  const go = (next: Partial<ReplanQuery>) =>
    startLooking(() => router.replace(replanHref({ ...query, ...next }), { scroll: false }));
  const { subject } = query;
  const kind = subject?.kind ?? "clinician";
  const known = { clinician: subjects.clinicians, room: subjects.rooms, device: subjects.devices };
  const kinds = (["clinician", "room", "device"] as const).filter((one) => known[one].length > 0 || one === kind);
  return (
    <Card className="print:hidden">
      <div aria-busy={isLooking} className="flex flex-wrap items-start gap-x-6 gap-y-4">
        <DatePicker
          label={t("day")}
          value={query.day}
          min={today}
          onChange={(day) => day !== null && day >= today && go({ day })}
          className="w-48 max-sm:w-full"
        />
        <RadioGroup
          label={t("kind")}
          inline
          value={kind}
          options={kinds.map((id) => ({ id, label: t(`kinds.${id}`) }))}
          onChange={(id) => {
            const next = kinds.find((one) => one === id) ?? "clinician";
            const [first] = known[next];
            go({ subject: first ? { kind: next, id: first.id } : null });
          }}
        />
        <Select
          label={t(`which.${kind}`)}
          className="w-64 max-sm:w-full"
          value={subject?.id ?? null}
          options={known[kind].map(({ id, name, visits }) => ({
            id,
            label: name,
            hint: t("visits", { count: visits }),
          }))}
          onChange={(id) => id !== null && go({ subject: { kind, id } })}
        />
        <PartOfDay key={`${query.from} ${query.to}`} from={query.from} to={query.to} onChange={go} />
        <Switch
          label={t("others")}
          help={t("othersHelp")}
          isSelected={query.others}
          onChange={(others) => go({ others })}
          className="max-w-sm"
        />
        {isLooking && <Spinner label={t("looking")} />}
      </div>
    </Card>
  );
}
