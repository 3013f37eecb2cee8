import { useTranslations } from "next-intl";
import { type Day, formatDay } from "@/lib/kernel/day";
import { formatLength } from "@/lib/kernel/length";
import type { RibbonSession } from "./ribbon-session";

const COLUMNS = ["session", "needle", "state", "date", "earliest", "ideal", "latest", "why"] as const;

type CourseRibbonTableProps = { readonly sessions: readonly RibbonSession[]; readonly caption: string };

/** The ribbon's twin in words: the same facts, for whoever cannot or would rather not read a drawing, and for paper. */
export function CourseRibbonTable({ sessions, caption }: CourseRibbonTableProps) {
  const t = useTranslations("common.ribbon");
  const say = (day: Day | null) => (day ? formatDay(day) : t("none"));
  return (
    <table className="w-full border-collapse text-left text-note print:text-[9pt]">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr>
          {COLUMNS.map((column) => (
            <th
              key={column}
              scope="col"
              className="border-b border-line py-1.5 pr-5 font-medium whitespace-nowrap text-soft"
            >
              {t(`column.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {sessions.map(({ number, lengthHundredthsMm, state, date, time, earliest, ideal, latest, why }) => (
          <tr
            key={`${number} ${date ?? state}`}
            className="border-b border-line align-top last:border-b-0 *:py-1.5 *:pr-5 *:whitespace-nowrap print:*:whitespace-normal"
          >
            <th scope="row" className="font-medium">
              {number}
            </th>
            <td className="whitespace-nowrap!">{formatLength(lengthHundredthsMm)}</td>
            <td>{t(`state.${state}`)}</td>
            <td>{date && time ? t("at", { day: formatDay(date), time }) : say(date)}</td>
            <td>{say(earliest)}</td>
            <td>{say(ideal)}</td>
            <td>{say(latest)}</td>
            <td className="min-w-64 whitespace-normal! print:min-w-40">{why}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
