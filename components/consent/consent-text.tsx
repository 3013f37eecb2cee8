"use client";

import { useTranslations } from "next-intl";
import { Checkbox } from "@/components/ui/checkbox";
import { RadioGroup } from "@/components/ui/radio-group";
import type { PreparedConsent } from "@/lib/consent/prepare-consent.schema";
import { FormPart } from "./form-part";

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
        <FormPart key={id} item={`section:${id}`} title={`${index + 1}. ${heading}`}>
          <Paragraphs text={text} />
          {confirm(`section:${id}`, acknowledge)}
        </FormPart>
      ))}
      <FormPart item="photos" title={t("photosTitle")}>
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
      </FormPart>
      <FormPart item="electronic" title={electronic.heading}>
        {confirm("electronic", electronic.text)}
      </FormPart>
    </>
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
