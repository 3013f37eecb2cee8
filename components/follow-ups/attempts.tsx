import { useTranslations } from "next-intl";
import { Temporal } from "temporal-polyfill";
import { formatDateTime } from "@/lib/kernel/zoned";
import type { Row } from "./types";

/** What was tried so far, the newest first. */
export function Attempts({ row, zone }: { readonly row: Row; readonly zone: string }) {
  const t = useTranslations("follow-ups.attempts");
  const { attempts, attemptCount } = row;
  if (attempts.length === 0) return <p className="text-soft">{t("none")}</p>;
  return (
    <div>
      <ol className="flex flex-col gap-2">
        {attempts.map(({ id, at, byName, channel, text }) => (
          <li key={id} className="border-l-2 border-line pl-3">
            <p className="break-words">{text}</p>
            <p className="text-note text-soft">
              {t("by", {
                channel: t(`channel.${channel}`),
                name: byName,
                when: formatDateTime(Temporal.Instant.from(at), zone),
              })}
            </p>
          </li>
        ))}
      </ol>
      {attemptCount > attempts.length && (
        <p className="mt-2 text-note text-soft">{t("older", { count: attemptCount - attempts.length })}</p>
      )}
    </div>
  );
}
