import { formatLength } from "@/lib/kernel/length";
import type { VisitProps } from "./visit-events";

type BlockWords = {
  /** "10:30", where the block stands now. */
  readonly time: string;
  /** "2/4" */
  readonly session: string;
  /** The room or the clinician, whichever the column does not say. */
  readonly place: string;
  /** The whole visit in one sentence, for screen readers. */
  readonly label: string;
  /** Shown on a visit that is not simply booked. */
  readonly status: string | null;
  /** The other sessions of its course with their days, for screen readers. */
  readonly course: string;
};

function element(className: string, ...children: readonly (Node | string)[]): HTMLElement {
  const node = document.createElement("span");
  node.className = className;
  node.append(...children);
  return node;
}

/** Words for the eyes only: the sentence of the block says the same to a screen reader. */
function shown(className: string, ...children: readonly (Node | string)[]): HTMLElement {
  const node = element(className, ...children);
  node.ariaHidden = "true";
  return node;
}

/** Pieces in a row, each to be a line of its own where the block is narrow; the separators fall away there. */
function apart(pieces: readonly string[], separator: string): HTMLElement[] {
  return pieces.flatMap((piece, index) => {
    const part = element("visit-piece", piece);
    return index === 0 ? part : [element("visit-gap", separator), part];
  });
}

/**
 * The inside of a block as DOM nodes, the widget's own way. Names are put in as text, never as markup.
 * `tall` draws the phases under each other, each as high as it lasts: name and time on the first, session and needle on the
 * treatment. Otherwise one line, for the month.
 */
export function blockContent({ visit, parts }: VisitProps, words: BlockWords, tall: boolean): Node[] {
  const facts = [words.session, formatLength(visit.lengthHundredthsMm), words.place];
  const who = [shown("visit-time", words.time), " ", shown("visit-name", ...apart(visit.patientName.split(" "), " "))];
  const root = element(tall ? "visit-block" : "visit-line");
  root.dataset.plan = visit.planId;
  root.dataset.visit = visit.id;
  root.role = "button";
  root.tabIndex = 0;
  root.setAttribute("aria-description", words.course);
  root.append(element("sr-only", words.label));
  if (!tall) {
    root.append(...who, " ", shown("visit-facts", words.session));
    return [root];
  }
  const treatment = parts.findIndex(({ kind }) => kind === "treatment");
  for (const [index, { kind, minutes }] of parts.entries()) {
    const phase = shown("visit-phase");
    phase.dataset.phase = kind;
    phase.style.flexGrow = String(minutes);
    if (index === 0) phase.append(element("visit-who", ...who));
    if (index === Math.max(treatment, 0)) phase.append(element("visit-facts", ...apart(facts, " · ")));
    if (index === 0 && words.status !== null) phase.append(element("visit-status", words.status));
    root.append(phase);
  }
  return [root];
}
