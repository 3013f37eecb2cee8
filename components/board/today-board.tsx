"use client";

import { useTranslations } from "next-intl";
import type { CSSProperties } from "react";
import { boardColumns } from "@/lib/visits/get-board.schema";
import { BoardCard } from "./board-card";
import { timerOf } from "./timer-of";
import type { Board, BoardActions, Card } from "./types";
import { useDueSound } from "./use-due-sound";
import { useServerNow } from "./use-server-now";

type TodayBoardProps = {
  readonly board: Board;
  readonly actions: BoardActions;
  readonly opensVisits: boolean;
};

/** Who waits for somebody comes first in a column: by what is due, then by the clock. No-shows last. */
function inColumn(cards: readonly Card[], column: Card["column"], nowMs: number): readonly Card[] {
  const rank = (card: Card) =>
    card.appointment?.status === "no_show" ? 2 : timerOf(card, nowMs)?.isDue === true ? 0 : 1;
  return cards.filter((card) => card.column === column).toSorted((a, b) => rank(a) - rank(b));
}

/**
 * Everybody of the day in six columns: side by side where there is room, to be scrolled where there is less, one below the other on a
 * phone. An empty column makes room for the others.
 */
export function TodayBoard({ board, actions, opensVisits }: TodayBoardProps) {
  const t = useTranslations("board");
  const nowMs = useServerNow(board.now);
  useDueSound(board.cards, nowMs);
  const columns = boardColumns.map((column) => ({ column, cards: inColumn(board.cards, column, nowMs) }));
  const width = (filled: string, empty: string) =>
    columns.map(({ cards }) => (cards.length > 0 ? filled : empty)).join(" ");
  // On a tablet a column is cut where the window ends, which says that there is more.
  const widths = {
    "--narrow": width("15rem", "6.5rem"),
    "--wide": width("minmax(11.5rem, 1fr)", "minmax(5.75rem, 0.3fr)"),
  } as CSSProperties;
  return (
    <section
      aria-label={t("label")}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard.
      tabIndex={0}
      className="-mx-1 overflow-x-auto px-1 pb-3 max-md:overflow-visible print:overflow-visible"
    >
      <div className="grid gap-3 md:w-max md:grid-cols-(--narrow) xl:w-auto xl:grid-cols-(--wide)" style={widths}>
        {columns.map(({ column, cards }) => (
          <section
            key={column}
            aria-label={t(`columns.${column}`)}
            className={`min-w-0 ${cards.length === 0 ? "max-md:hidden" : ""}`}
          >
            <h2
              className={`mb-3 flex items-baseline justify-between gap-2 border-b pb-2 text-body font-semibold ${cards.length > 0 ? "border-line-strong/55" : "border-line text-soft"}`}
            >
              {t(`columns.${column}`)}
              <span className="text-note font-medium text-soft">{cards.length}</span>
            </h2>
            <ul className="flex flex-col gap-3">
              {cards.map((card) => (
                <li key={card.visit?.id ?? card.planSessionId}>
                  <BoardCard {...{ card, board, nowMs, actions, opensVisits }} />
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </section>
  );
}
