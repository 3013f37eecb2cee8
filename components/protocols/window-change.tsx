import { useTranslations } from "next-intl";
import { formatDay } from "@/lib/kernel/day";
import type { WindowChangeDto } from "@/lib/plans/preview-adoption.schema";

/** When a session may be: before → after, or once where nothing moves. */
export function WindowChange({ session }: { readonly session: WindowChangeDto }) {
  const t = useTranslations("protocols.effects");
  const { number, before, after } = session;
  const span = ({ earliest, ideal, latest }: WindowChangeDto["before"]) =>
    t("window", { earliest: formatDay(earliest), ideal: formatDay(ideal), latest: formatDay(latest) });
  const moves = JSON.stringify(before) !== JSON.stringify(after);
  return (
    <li className="text-note">
      <span className="font-medium">{t("session", { number })}</span>
      {moves ? (
        <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-2">
          <dt className="text-soft">{t("before")}</dt>
          <dd className="text-soft">{span(before)}</dd>
          <dt className="text-soft">{t("after")}</dt>
          <dd>{span(after)}</dd>
        </dl>
      ) : (
        <p className="text-soft">{t("same", { window: span(after) })}</p>
      )}
    </li>
  );
}
