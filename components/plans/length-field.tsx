"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import { formatLength, parseLength } from "@/lib/kernel/length";

type LengthFieldProps = {
  readonly number: number;
  readonly listed: readonly number[];
  /** Hundredths of a millimetre; null while none is chosen. */
  readonly value: number | null;
  readonly onChange: (length: number | null) => void;
  readonly error: string | undefined;
};

const other = "other";

/** A needle: one of the listed lengths, or any other typed in millimetres. What is typed is never rounded; the rules judge it. */
export function LengthField({ number, listed, value, onChange, error }: LengthFieldProps) {
  const t = useTranslations("plans.editor");
  const isUnlisted = value !== null && !listed.includes(value);
  const [isTyping, setTyping] = useState(isUnlisted);
  const [text, setText] = useState("");
  const typed = parseLength(text);
  // A draft that comes back, or session 1 followed, changes the value from outside.
  const shown = typed === value ? text : value === null ? text : String(value / 100);
  const showsText = isTyping || isUnlisted;
  const options = [
    ...listed.map((length) => ({ id: String(length), label: formatLength(length) })),
    { id: other, label: t("otherLength") },
  ];
  return (
    <div className="flex min-w-0 flex-wrap items-start gap-2">
      <Select
        label={t("length", { number })}
        labelHidden
        className="w-36"
        placeholder={t("chooseLength")}
        options={options}
        value={showsText ? other : value === null ? null : String(value)}
        error={showsText ? undefined : error}
        onChange={(id) => {
          setTyping(id === other);
          if (id === other) setText("");
          onChange(id === other || id === null ? null : Number(id));
        }}
      />
      {showsText && (
        <TextField
          label={t("otherLabel", { number })}
          labelHidden
          className="w-36"
          placeholder={t("otherHelp")}
          inputMode="decimal"
          autoFocus={isTyping && value === null}
          value={shown}
          error={error}
          onChange={(next) => {
            setText(next);
            onChange(parseLength(next));
          }}
        />
      )}
    </div>
  );
}
