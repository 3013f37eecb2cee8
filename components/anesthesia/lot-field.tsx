"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { TextField } from "@/components/ui/text-field";
import { type Day, formatDay } from "@/lib/kernel/day";
import { readGs1 } from "@/lib/kernel/read-gs1";

type LotFieldProps = {
  readonly value: string;
  readonly today: Day;
  readonly error?: string | undefined;
  readonly onLot: (lot: string) => void;
  /** A code also tells until when it is good. */
  readonly onExpires: (day: Day) => void;
};

type Read = { readonly lot: string | null; readonly expires: Day | null };

/** One field for a lot: typed, or a code scanned into it, from which the expiry is taken too. A misread code stays out of the record. */
export function LotField({ value, today, error, onLot, onExpires }: LotFieldProps) {
  const t = useTranslations("anesthesia.lot");
  const [misread, setMisread] = useState<string | null>(null);
  const [read, setRead] = useState<Read | null>(null);

  function take(text: string) {
    const found = readGs1(text, today);
    setMisread(found.kind === "misread" ? t(`misread.${found.problem}`) : null);
    setRead(found.kind === "gs1" ? { lot: found.gs1.lot ?? null, expires: found.gs1.expires ?? null } : null);
    if (found.kind === "misread") return onLot("");
    if (found.kind === "lot") return onLot(text);
    onLot(found.gs1.lot ?? "");
    if (found.gs1.expires !== undefined) onExpires(found.gs1.expires);
  }

  const help = () => {
    if (read === null) return t("help");
    if (read.lot === null) return t("noLot");
    return read.expires === null
      ? t("readLot", { lot: read.lot })
      : t("readBoth", { lot: read.lot, day: formatDay(read.expires) });
  };

  return (
    <TextField
      label={t("label")}
      help={help()}
      value={value}
      onChange={(text) => {
        setMisread(null);
        setRead(null);
        onLot(text);
      }}
      onBlur={() => take(value)}
      // A scanner ends with Enter: it fills this field and sends nothing.
      onKeyDown={(event) => {
        if (event.key !== "Enter") return;
        event.preventDefault();
        take(value);
      }}
      onPaste={(event) => {
        event.preventDefault();
        take(event.clipboardData?.getData("text") ?? "");
      }}
      error={misread ?? error}
      autoComplete="off"
      spellCheck="false"
    />
  );
}
