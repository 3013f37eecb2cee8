import { useTranslations } from "next-intl";
import { Table } from "@/components/ui/table";
import { formatDay } from "@/lib/kernel/day";
import type { FoundPatientDto } from "@/lib/patients/search-patients.schema";

/** Found patients with what the desk asks first: how old, how far, when next. */
export function PatientTable({ patients }: { readonly patients: readonly FoundPatientDto[] }) {
  const t = useTranslations("patients");
  return (
    <Table
      caption={t("table")}
      rows={patients}
      rowKey={({ id }) => id}
      rowHref={({ id }) => `/patients/${id}`}
      columns={[
        { key: "name", header: t("name"), isRowHeader: true, cell: ({ name }) => name },
        {
          key: "born",
          header: t("born"),
          cell: ({ birthDate, age }) => (
            <>
              {formatDay(birthDate)} <span className="text-soft">{t("age", { age })}</span>
            </>
          ),
        },
        {
          key: "course",
          header: t("course"),
          cell: ({ course }) => (course === null ? t("none") : t("progress", course)),
        },
        {
          key: "next",
          header: t("next"),
          cell: ({ nextAppointment }) => (nextAppointment === null ? t("none") : formatDay(nextAppointment.day)),
        },
      ]}
    />
  );
}
