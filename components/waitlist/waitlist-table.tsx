import { useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";
import { StatusPill } from "@/components/ui/status-pill";
import { Table } from "@/components/ui/table";
import { formatDay } from "@/lib/kernel/day";
import { formatLength } from "@/lib/kernel/length";
import type { WaitlistEntryDto } from "@/lib/waitlist/list-waitlist.schema";
import { LeaveButton } from "./leave-button";
import { OfferAnswer } from "./offer-answer";
import { TimeLeft } from "./time-left";
import type { AnswerAction, LeaveAction } from "./types";
import { useWishWords } from "./wish-words";

const tones = { open: "info", declined: "neutral", expired: "warn", withdrawn: "neutral" } as const;

type WaitlistTableProps = {
  readonly entries: readonly WaitlistEntryDto[];
  /** Epoch ms. */
  readonly nowMs: number;
  readonly actions: { readonly answer: AnswerAction; readonly leave: LeaveAction };
};

/** Who waits, longest first: for which session and why, with what wishes, and how their offer stands. */
export function WaitlistTable({ entries, nowMs, actions }: WaitlistTableProps) {
  const t = useTranslations("waitlist");
  const wishWords = useWishWords();
  const patient = ({ patientName, planId, phone, days, byName }: WaitlistEntryDto) => (
    <div className="min-w-0 break-words">
      <Link tone="plain" href={`/plans/${planId}`}>
        {patientName}
      </Link>
      <span className="block text-note font-normal text-soft">{phone ?? t("noPhone")}</span>
      <span className="block text-note font-normal text-soft">{t("since", { days, name: byName })}</span>
    </div>
  );
  const session = ({ number, count, lengthHundredthsMm, booked, window }: WaitlistEntryDto) => (
    <div className="max-sm:text-right">
      {t("session", { number, count, length: formatLength(lengthHundredthsMm).replace(" ", "\u00a0") })}
      <span className="block text-note text-soft">
        {booked === null ? t("due") : t("booked", { when: booked.label, clinician: booked.clinicianName })}
      </span>
      {window && (
        <span className="block text-note text-soft">
          {t("window", { earliest: formatDay(window.earliest), latest: formatDay(window.latest) })}
        </span>
      )}
    </div>
  );
  const wishes = ({ wishes: wished, note }: WaitlistEntryDto) => {
    const phrases = wishWords(wished);
    return (
      <div className="min-w-0 break-words max-sm:text-right">
        {phrases.length === 0 ? <span className="text-soft">{t("anyTime")}</span> : phrases.join(" · ")}
        {note !== null && <span className="block text-note text-soft">{note}</span>}
      </div>
    );
  };
  const offer = ({ id, patientName, number, booked, offer: made }: WaitlistEntryDto) => {
    const isOpen = made?.state === "open";
    return (
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 max-sm:justify-end">
        <div className="max-sm:text-right">
          {made === null ? (
            <span className="text-soft">{t("offerState.none")}</span>
          ) : (
            <>
              <span className="flex flex-wrap items-center gap-x-2 max-sm:justify-end">
                <StatusPill tone={tones[made.state]}>{t(`offerState.${made.state}`)}</StatusPill>
                {isOpen && (
                  <span className="text-note">
                    <TimeLeft expiresAt={made.expiresAt} nowMs={nowMs} />
                  </span>
                )}
              </span>
              <span className="block text-note text-soft">
                {t("offered", { when: made.label, clinician: made.clinicianName, room: made.roomName })}
              </span>
            </>
          )}
        </div>
        <div className="flex flex-wrap items-center gap-2 max-sm:justify-end">
          {isOpen && (
            <OfferAnswer
              offerId={made.id}
              patientName={patientName}
              when={made.label}
              isMove={booked !== null}
              answer={actions.answer}
            />
          )}
          <LeaveButton entryId={id} isOffered={isOpen} leave={actions.leave} {...{ patientName, number }} />
        </div>
      </div>
    );
  };
  return (
    <Table
      caption={t("table")}
      rows={entries}
      rowKey={({ id }) => id}
      columns={[
        { key: "patient", header: t("column.patient"), isRowHeader: true, cell: patient },
        { key: "session", header: t("column.session"), cell: session },
        { key: "wishes", header: t("column.wishes"), cell: wishes },
        { key: "offer", header: t("column.offer"), cell: offer },
      ]}
    />
  );
}
