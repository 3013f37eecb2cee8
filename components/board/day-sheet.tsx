import { useTranslations } from "next-intl";
import { clockTime } from "@/components/calendar/clinic-clock";
import { Table } from "@/components/ui/table";
import { formatLength } from "@/lib/kernel/length";
import type { Board, Card } from "./types";

/** The day's people by the clock, with the beginning of each part of their visit and room for a pen. */
export function DaySheet({ board: { cards, zone } }: { readonly board: Board }) {
  const t = useTranslations("today");
  const board = useTranslations("board");
  const begins = ({ appointment }: Card, kind: "treatment" | "recovery") => {
    const phase = appointment?.phases.find((one) => one.kind === kind);
    return phase === undefined ? "" : clockTime(phase.startsAt, zone);
  };
  const state = ({ appointment, column }: Card) =>
    appointment?.status === "no_show" ? board("noShow") : board(`columns.${column}`);
  return (
    <Table
      caption={t("table")}
      rows={cards}
      rowKey={({ planSessionId, visit }) => visit?.id ?? planSessionId}
      columns={[
        {
          key: "time",
          header: t("time"),
          cell: ({ appointment, visit }) => {
            const at = appointment?.startsAt ?? visit?.arrivedAt;
            return at === undefined ? "" : clockTime(at, zone);
          },
        },
        { key: "patient", header: t("patient"), isRowHeader: true, cell: ({ patientName }) => patientName },
        { key: "treatment", header: t("treatment"), cell: (card) => begins(card, "treatment") },
        { key: "recovery", header: t("recovery"), cell: (card) => begins(card, "recovery") },
        {
          key: "session",
          header: t("session"),
          cell: ({ sessionNumber, sessionCount }) => `${sessionNumber}/${sessionCount}`,
        },
        { key: "needle", header: t("needle"), cell: ({ lengthHundredthsMm }) => formatLength(lengthHundredthsMm) },
        {
          key: "where",
          header: t("where"),
          cell: ({ roomName, clinicianName }) => [roomName, clinicianName].filter(Boolean).join(", "),
        },
        { key: "state", header: t("status"), cell: state },
        { key: "notes", header: t("notes"), cell: () => <span className="inline-block w-28" /> },
      ]}
    />
  );
}
