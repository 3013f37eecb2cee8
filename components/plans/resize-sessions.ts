/** A session in the editor: hundredths of a millimetre, or null while no needle is chosen. */
export type EditedSession = { readonly lengthHundredthsMm: number | null };

/** As many sessions as asked for; new ones take the needle of the last. */
export function resizeSessions(sessions: readonly EditedSession[], count: number): EditedSession[] {
  const last = sessions.at(-1)?.lengthHundredthsMm ?? null;
  return Array.from({ length: count }, (_, index) => sessions[index] ?? { lengthHundredthsMm: last });
}

/**
 * The sessions after one needle changed. Those after session 1 follow it while they have its needle, or none.
 * @param isDone sessions that can no longer change
 */
export function changeLength(
  sessions: readonly EditedSession[],
  changed: number,
  length: number | null,
  isDone: (index: number) => boolean,
): EditedSession[] {
  const before = sessions[changed]?.lengthHundredthsMm ?? null;
  return sessions.map((session, index) => {
    const follows =
      changed === 0 && !isDone(index) && (session.lengthHundredthsMm === before || session.lengthHundredthsMm === null);
    return index === changed || follows ? { lengthHundredthsMm: length } : session;
  });
}
