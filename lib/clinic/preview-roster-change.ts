import { ok } from "@/lib/kernel/result";
import { writeEndedMember } from "@/lib/members/end-member";
import type { Context } from "@/lib/operation/operation";
import { query } from "@/lib/operation/query";
import { writeClosure } from "./add-closure";
import { writeRosterException } from "./add-roster-exception";
import { writeTimeOff } from "./add-time-off";
import { type WriteChange, writeAndCompare } from "./change-rosters";
import { type RosterChange, rosterChangeSchema, rosterPreviewSchema } from "./preview-roster-change.schema";
import { unwriteRosterException } from "./remove-roster-exception";
import { writeRetiredDevice } from "./retire-device";
import { writeRetiredRoom } from "./retire-room";
import { writeProcedure } from "./revise-procedure";
import { writeWorkingHours } from "./set-working-hours";

type Kind = RosterChange["kind"];
type Inputs = { readonly [K in Kind]: Extract<RosterChange, { kind: K }>["input"] };
type Asked<K extends Kind> = { [P in K]: { readonly kind: P; readonly input: Inputs[P] } }[K];

const writes: { readonly [K in Kind]: WriteChange<Inputs[K]> } = {
  "set-working-hours": writeWorkingHours,
  "add-roster-exception": writeRosterException,
  "remove-roster-exception": unwriteRosterException,
  "add-time-off": writeTimeOff,
  "add-closure": writeClosure,
  "retire-room": writeRetiredRoom,
  "retire-device": writeRetiredDevice,
  "revise-procedure": writeProcedure,
  "end-member": writeEndedMember,
};

const compare = <K extends Kind>(context: Context, { kind, input }: Asked<K>) =>
  writeAndCompare(context, writes[kind], input);

/**
 * The booked visits a change of the rosters would strand, or why it cannot be made: the change is written, compared and taken back,
 * so that saving it strands these and no others.
 */
export const previewRosterChange = query({
  name: "clinic.preview-roster-change",
  summary: "Ask which booked visits a change of the rosters would strand",
  http: "POST /settings/roster-change-preview",
  allow: ["owner"],
  input: rosterChangeSchema,
  output: rosterPreviewSchema,
  async run(context, change) {
    await context.tx.$executeRaw`SAVEPOINT before_change`;
    const compared = await compare(context, change);
    await context.tx.$executeRaw`ROLLBACK TO SAVEPOINT before_change`;
    return compared.ok ? ok({ stranded: compared.value.stranded }) : compared;
  },
});
