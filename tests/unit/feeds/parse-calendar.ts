/** A line of a calendar: its name, its parameters as they stand, its value unescaped. */
export type Line = { readonly name: string; readonly params: string; readonly value: string };
/** A component with its lines and the components in it. */
export type Component = { readonly kind: string; readonly lines: Line[]; readonly inside: Component[] };

const unescaped = (text: string) =>
  text.replaceAll(/\\([\\;,nN])/g, (_, char: string) => (/n/i.test(char) ? "\n" : char));

function lineOf(text: string): Line {
  // The first colon outside quotes ends name and parameters.
  const match = /^([A-Z-]+)((?:;[A-Z-]+=(?:"[^"]*"|[^";:]*))*):([\s\S]*)$/.exec(text);
  if (match === null) throw new Error(`no content line: ${text}`);
  const [, name = "", params = "", value = ""] = match;
  return { name, params: params.slice(1), value: unescaped(value) };
}

/**
 * Reads iCalendar text strictly, by RFC 5545 and nothing of ours: lines end in CRLF, none has more than 75 octets, a line that begins
 * with a space goes on with the one before. @throws Error on anything else
 */
export function parseCalendar(text: string): Component {
  if (!text.endsWith("\r\n")) throw new Error("the last line does not end");
  const raw = text.slice(0, -2).split("\r\n");
  for (const line of raw) {
    if (/[\r\n]/.test(line)) throw new Error("a bare line break");
    if (Buffer.byteLength(line) > 75) throw new Error(`more than 75 octets: ${line}`);
    if (line === "") throw new Error("an empty line");
  }
  const lines = raw.join("\r\n").replaceAll("\r\n ", "").split("\r\n").map(lineOf);
  const root: Component = { kind: "", lines: [], inside: [] };
  const open = [root];
  for (const line of lines) {
    const current = open.at(-1);
    if (line.name === "BEGIN") {
      const component = { kind: line.value, lines: [], inside: [] };
      current?.inside.push(component);
      open.push(component);
    } else if (line.name === "END") {
      if (open.pop()?.kind !== line.value) throw new Error(`END:${line.value} ends nothing`);
    } else current?.lines.push(line);
  }
  const [calendar] = root.inside;
  if (open.length !== 1 || root.inside.length !== 1 || calendar?.kind !== "VCALENDAR")
    throw new Error("not one calendar");
  return calendar;
}

/** The one value of a property. @throws Error when it is there more than once, or not at all */
export function textOf({ kind, lines }: Component, name: string): string {
  const found = lines.filter((line) => line.name === name);
  const [only] = found;
  if (only === undefined || found.length !== 1) throw new Error(`${found.length} ${name} in ${kind}`);
  return only.value;
}

export function eventsOf(calendar: Component): Component[] {
  return calendar.inside.filter(({ kind }) => kind === "VEVENT");
}
