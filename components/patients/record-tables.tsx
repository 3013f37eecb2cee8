import { useTranslations } from "next-intl";
import { Temporal } from "temporal-polyfill";
import { Card } from "@/components/ui/card";
import { StatusPill } from "@/components/ui/status-pill";
import { Table } from "@/components/ui/table";
import { formatDay } from "@/lib/kernel/day";
import { formatLength } from "@/lib/kernel/length";
import { formatDateTime } from "@/lib/kernel/zoned";
import type { PatientRecordDto } from "@/lib/patients/get-patient.schema";

const tones = { booked: "info", arrived: "info", completed: "ok", cancelled: "neutral", no_show: "warn" } as const;

/** What was done, latest first. */
export function TreatmentTable({ treatments }: Pick<PatientRecordDto, "treatments">) {
  const t = useTranslations("patients.record");
  return (
    <Card title={t("visits")} flush>
      <Table
        caption={t("visits")}
        rows={treatments}
        rowKey={({ id }) => id}
        columns={[
          { key: "date", header: t("date"), isRowHeader: true, cell: ({ performedOn }) => formatDay(performedOn) },
          { key: "session", header: t("session"), cell: ({ sessionNumber }) => sessionNumber },
          {
            key: "needle",
            header: t("needle"),
            cell: (treatment) => formatLength(treatment.deepestLengthHundredthsMm),
          },
          { key: "outcome", header: t("outcome"), cell: ({ outcome }) => t(`outcomes.${outcome}`) },
          { key: "by", header: t("by"), cell: ({ clinicianName }) => clinicianName },
        ]}
      />
    </Card>
  );
}

/** Booked, done, cancelled and missed appointments, latest first. */
export function AppointmentTable({
  appointments,
  zone,
}: Pick<PatientRecordDto, "appointments"> & { readonly zone: string }) {
  const t = useTranslations("patients.record");
  return (
    <Card title={t("appointments")} flush>
      <Table
        caption={t("appointments")}
        rows={appointments}
        rowKey={({ id }) => id}
        rowHref={({ day }) => `/calendar?day=${day}`}
        columns={[
          {
            key: "when",
            header: t("when"),
            isRowHeader: true,
            cell: ({ startsAt }) => formatDateTime(Temporal.Instant.from(startsAt), zone),
          },
          { key: "session", header: t("session"), cell: ({ sessionNumber }) => sessionNumber },
          { key: "where", header: t("where"), cell: ({ roomName, clinicianName }) => `${roomName}, ${clinicianName}` },
          {
            key: "state",
            header: t("state"),
            cell: ({ status }) => <StatusPill tone={tones[status]}>{t(`states.${status}`)}</StatusPill>,
          },
        ]}
      />
    </Card>
  );
}
