"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Checkbox } from "@/components/ui/checkbox";
import { RadioGroup } from "@/components/ui/radio-group";
import type { PreparedConsent } from "@/lib/consent/prepare-consent.schema";

type ConsentTextProps = {
  readonly prepared: Pick<PreparedConsent, "sections" | "photos" | "photosLead" | "electronic" | "acknowledge">;
  readonly ticks: Readonly<Record<string, { readonly accepted: boolean }>>;
  readonly onTick: (item: string, accepted: boolean) => void;
  readonly errorOf: (item: string) => string | undefined;
};

/** The text part by part, each with its own tick; the uses of photographs each with a yes and a no. */
export function ConsentText({ prepared, ticks, onTick, errorOf }: ConsentTextProps) {
  const t = useTranslations("consent.sign");
  const { sections, photos, photosLead, electronic, acknowledge } = prepared;
  const confirm = (item: string, label: string) => (
    <Checkbox
      className="mt-3"
      label={label}
      isSelected={ticks[item]?.accepted === true}
      onChange={(accepted) => onTick(item, accepted)}
      error={errorOf(item)}
    />
  );
  return (
    <>
      {sections.map(({ id, heading, text }, index) => (
        <Part key={id} item={`section:${id}`} title={`${index + 1}. ${heading}`}>
          <Paragraphs text={text} />
          {confirm(`section:${id}`, acknowledge)}
        </Part>
      ))}
      <Part item="photos" title={t("photosTitle")}>
        <p>{photosLead}</p>
        {photos.map(({ id, text }) => {
          const given = ticks[id]?.accepted;
          return (
            <div key={id} id={`part-${id}`} className="mt-4 border-t border-line pt-4">
              <RadioGroup
                label={text}
                inline
                value={given === undefined ? null : given ? "yes" : "no"}
                onChange={(answer) => onTick(id, answer === "yes")}
                error={errorOf(id)}
                options={[
                  { id: "yes", label: t("yes") },
                  { id: "no", label: t("no") },
                ]}
              />
            </div>
          );
        })}
      </Part>
      <Part item="electronic" title={electronic.heading}>
        {confirm("electronic", electronic.text)}
      </Part>
    </>
  );
}

function Part({
  item,
  title,
  children,
}: {
  readonly item: string;
  readonly title: string;
  readonly children: ReactNode;
}) {
  return (
    <section id={`part-${item}`} className="scroll-mt-6 border-b border-line pb-5">
      <h2 className="mb-2 text-lg font-semibold">{title}</h2>
      {children}
    </section>
  );
}

/** A section's text, a paragraph for each of its lines. */
export function Paragraphs({ text }: { readonly text: string }) {
  return (
    <div className="flex max-w-prose flex-col gap-3 leading-relaxed">
      {text.split("\n").map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a text never change their places
        <p key={index}>{line}</p>
      ))}
    </div>
  );
}
