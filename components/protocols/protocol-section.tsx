"use client";

import { useTranslations } from "next-intl";
import { useFormContext, useWatch } from "react-hook-form";
import type { SectionSpec } from "./editor-model";
import type { EditorValues } from "./editor-values";
import { FoldButton } from "./fold-button";
import { isUnder, type Problems, rowOf } from "./problems";
import { RowGroup } from "./row-group";
import { bothOf, isChanged } from "./row-state";
import { groupId } from "./use-sections";

type ProtocolSectionProps = {
  readonly section: SectionSpec;
  readonly before: unknown;
  readonly problems: Problems;
  /** Ids of the unfolded families and groups. */
  readonly open: ReadonlySet<string>;
  readonly onToggle: (id: string) => void;
};

/** A family of rules, folded to its name until it is opened: what is folded costs the browser nothing. */
export function ProtocolSection({ section, before, problems, open, onToggle }: ProtocolSectionProps) {
  const t = useTranslations("protocols.editor");
  const { control, getValues } = useFormContext<EditorValues>();
  useWatch({ control, name: `protocol.${section.id}` });
  const both = bothOf(getValues(), before);
  const changed = section.rows.filter((row) => isChanged(both, row)).length;
  const own = problems.filter(({ path }) => isUnder(path, section.id));
  const beside = own.filter(({ path }) => rowOf(section.rows, path) === null);
  const isOpen = open.has(section.id);
  const body = `family-${section.id}`;
  return (
    <section className="min-w-0 rounded-card border border-line bg-raised">
      <h2>
        <FoldButton
          isOpen={isOpen}
          controls={body}
          onToggle={() => onToggle(section.id)}
          problems={own.length > 0 ? t("problemCount", { count: own.length }) : null}
          changes={changed > 0 ? t("changedCount", { count: changed }) : null}
        >
          {section.title}
        </FoldButton>
      </h2>
      <div id={body} hidden={!isOpen}>
        {isOpen &&
          beside.map(({ message }) => (
            <p key={message} className="border-t border-line px-5 py-3 text-note font-medium text-block">
              {message}
            </p>
          ))}
        {isOpen &&
          [...Map.groupBy(section.rows, ({ group }) => group)].map(([group, rows]) => (
            <RowGroup
              key={group}
              id={groupId(section.id, group)}
              heading={group}
              rows={rows}
              before={before}
              problemsOf={(row) => own.filter(({ path }) => rowOf(section.rows, path) === row)}
              isOpen={group === null || open.has(groupId(section.id, group))}
              onToggle={onToggle}
            />
          ))}
      </div>
    </section>
  );
}
