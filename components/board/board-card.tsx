import { useTranslations } from "next-intl";
import { clockTime } from "@/components/calendar/clinic-clock";
import { ScreeningLight } from "@/components/screening/screening-light";
import { ButtonLink, Link } from "@/components/ui/link";
import { StatusPill } from "@/components/ui/status-pill";
import { NoShowButton } from "@/components/visits/no-show-button";
import { formatDay } from "@/lib/kernel/day";
import { formatLength } from "@/lib/kernel/length";
import { ArriveButton } from "./arrive-button";
import { CardClock } from "./card-clock";
import { CheckDots } from "./check-dots";
import { lateBy, timerOf, treatmentOf } from "./timer-of";
import type { Board, BoardActions, Card } from "./types";

type BoardCardProps = {
  readonly card: Card;
  readonly board: Pick<Board, "zone" | "today" | "day">;
  readonly nowMs: number;
  readonly actions: BoardActions;
  /** Whether the visit itself may be opened: it shows the record. */
  readonly opensVisits: boolean;
};

/** A treatment that begins so little later than booked begins in time, for whoever looks at a board (minutes). */
const inTime = 5;

function CardState({ card, board: { zone, today }, nowMs }: Pick<BoardCardProps, "card" | "board" | "nowMs">) {
  const t = useTranslations("board");
  const late = lateBy(card, nowMs);
  const treatment = treatmentOf(card, nowMs);
  const { appointment, visit } = card;
  return (
    <div className="flex flex-col items-start gap-1.5 empty:hidden">
      {visit !== null && visit.day !== today && visit.endedAt === null && (
        <StatusPill tone="warn">{t("openSince", { day: formatDay(visit.day) })}</StatusPill>
      )}
      {late > 0 && <StatusPill tone="warn">{t("late", { minutes: late })}</StatusPill>}
      {appointment?.status === "no_show" && <StatusPill tone="neutral">{t("noShow")}</StatusPill>}
      {visit?.endKind === "not_treated" && <StatusPill tone="neutral">{t("notTreated")}</StatusPill>}
      {treatment !== null && (
        <p className={`text-note ${treatment.lateMinutes >= inTime ? "font-medium text-warn" : "text-soft"}`}>
          {t(treatment.lateMinutes >= inTime ? "treatmentLate" : "treatmentAt", {
            time: clockTime(new Date(treatment.expectedAtMs).toISOString(), zone),
            minutes: treatment.lateMinutes,
          })}
        </p>
      )}
    </div>
  );
}

function CardAction({ card, board: { zone }, nowMs, actions, opensVisits }: BoardCardProps) {
  const t = useTranslations("board");
  const { appointment, visit, patientName: name } = card;
  if (visit !== null) {
    const words = card.column === "done" ? "openRecord" : "openVisit";
    return opensVisits ? (
      <ButtonLink
        href={`/visits/${visit.id}`}
        variant={card.column === "done" ? "secondary" : "primary"}
        fullWidth
        aria-label={t(`${words}For`, { name })}
      >
        {t(words)}
      </ButtonLink>
    ) : null;
  }
  if (appointment === null || card.column !== "expected") return null;
  const { id, version, status, startsAt } = appointment;
  const missable = { id, version, status, startsAt, patientName: name, sessionNumber: card.sessionNumber };
  const isLate = lateBy(card, nowMs) > 0;
  return (
    <>
      {status === "booked" && <ArriveButton card={card} arrive={actions.arrive} />}
      {(isLate || status === "no_show") && (
        <NoShowButton visit={missable} when={clockTime(startsAt, zone)} actions={actions} />
      )}
    </>
  );
}

/** Somebody on the board: who, when, where, how far, and the one thing to do next. */
export function BoardCard(props: BoardCardProps) {
  const { card, board, nowMs } = props;
  const t = useTranslations("board");
  const timer = timerOf(card, nowMs);
  const time = card.appointment?.startsAt ?? card.visit?.arrivedAt;
  const isOver = card.column === "done" || card.appointment?.status === "no_show";
  return (
    <article
      aria-label={card.patientName}
      className={`flex flex-col gap-2.5 rounded-card border border-line p-3 ${isOver ? "bg-transparent" : "bg-raised"}`}
    >
      <header>
        <p className="flex items-baseline justify-between gap-2 text-note text-soft">
          <span>
            <span className="text-body font-semibold text-ink">{time && clockTime(time, board.zone)}</span>
            {card.appointment === null && ` ${t("unbooked")}`}
          </span>
          <span className="truncate">{card.roomName}</span>
        </p>
        <h3 className="mt-0.5 text-body leading-snug font-semibold break-words">
          <Link href={`/plans/${card.planId}`} tone="plain">
            {card.patientName}
          </Link>
        </h3>
        <p className="text-note text-soft">
          {t("session", { number: card.sessionNumber, count: card.sessionCount })} ·{" "}
          {formatLength(card.lengthHundredthsMm)} · {card.clinicianName}
        </p>
      </header>
      <CardState {...{ card, board, nowMs }} />
      {timer && <CardClock timer={timer} />}
      {!isOver && (
        <div className="flex flex-wrap items-center gap-x-2 gap-y-1.5">
          <CheckDots checks={card.checks} />
          <ScreeningLight light={card.light} />
        </div>
      )}
      <CardAction {...props} />
    </article>
  );
}
