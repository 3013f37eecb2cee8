import { useTranslations } from "next-intl";
import { formatDay } from "@/lib/kernel/day";
import type { Visit } from "./types";
import { capital } from "./words";

type Line = readonly [key: string, values: readonly string[]];

/** What is in a step's data, flat: each word under the name it stands by. Yes and no, and ids of other rows, say nothing to a reader. */
function linesOf(data: unknown, key = ""): readonly Line[] {
  if (Array.isArray(data)) {
    const isPlain = data.every((one) => typeof one !== "object");
    if (isPlain) return data.length === 0 ? [] : [[key, data.map(String)]];
    return data.flatMap((one) => linesOf(one, key));
  }
  if (typeof data === "object" && data !== null)
    return Object.entries(data).flatMap(([name, value]) => linesOf(value, name));
  if (typeof data === "boolean" || data === null || data === undefined || key.endsWith("Id")) return [];
  return [[key, [String(data)]]];
}

type StepRecordProps = {
  readonly visit: Pick<Visit, "photoViews" | "aftercare" | "choices">;
  readonly done: Visit["steps"][number]["done"];
};

/** What was recorded with a step, in words. */
export function StepRecord({ visit, done }: StepRecordProps) {
  const t = useTranslations("visit");
  if (done === null) return null;
  const named = new Map<string, string>([
    ...visit.photoViews.map(({ id, label }) => [id, label] as const),
    ...visit.choices.zones.map(({ id, label }) => [id, label] as const),
    ...visit.aftercare.map(({ id, title }) => [id, title] as const),
  ]);
  const wordOf = (value: string) => {
    if (/^\d{4}-\d\d-\d\d$/.test(value)) return formatDay(value);
    const key = `record.words.${value}` as never;
    return named.get(value) ?? (t.has(key) ? t(key) : value);
  };
  const noted: readonly Line[] = done.note === null ? [] : [["note", [done.note]]];
  const lines = [...linesOf(done.data), ...noted];
  if (lines.length === 0) return <p className="text-soft">{t("record.nothing")}</p>;
  return (
    <dl className="grid gap-x-4 gap-y-1 sm:grid-cols-[minmax(7rem,auto)_1fr]">
      {lines.map(([key, values]) => {
        const name = `record.${key}` as never;
        return (
          <div key={`${key} ${values.join()}`} className="contents">
            <dt className="text-soft">{t.has(name) ? t(name) : key}</dt>
            <dd className="min-w-0 break-words">{capital(values.map(wordOf).join(", "))}</dd>
          </div>
        );
      })}
    </dl>
  );
}
